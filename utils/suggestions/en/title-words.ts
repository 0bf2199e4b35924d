/**
 * Words that English titles consist of, in lower case. Written for Pressmark from general knowledge of public offices
 * in Britain, Ireland, the United States and the Commonwealth, and of the titles that English news gives to offices
 * elsewhere.
 */
const words = (list: string) => list.trim().split(/\s*,\s*/);

/** A public office whatever stands before it. */
export const PUBLIC_HEADS = words(
  `special agent, special agent in charge, assistant special agent in charge, prime minister, deputy prime minister, premier, vice premier, pm, minister, mayor, lord mayor, governor, gov, govs, lieutenant governor, lt gov, senator, senators, sen, sens,
  congressman, congresswoman, rep, reps, representative, assemblyman, assemblywoman, assemblymember, councilman, councilwoman, councilmember, councillor, councilor, councillors, cllr,
  alderman, mp, mps, mep, meps, msp, mla, mlas, mlc, td, lawmaker, legislator, state senator, state representative, parliamentarian, chancellor, taoiseach, tanaiste, home secretary,
  foreign secretary, secretary of state, attorney general, solicitor general, surgeon general, inspector general, comptroller, attorney-general, secretary general, secretary-general,
  ambassador, high commissioner, consul general, consul, envoy, special envoy, sheriff, judge, justice, chief justice, magistrate, district attorney, prosecutor, chief prosecutor,
  police chief, fire chief, chief of police, chief of staff, chief constable, superintendent, chief superintendent, supt, inspector, insp, detective, detective inspector, constable, pc, dc, ds, di, dci,
  det, sergeant, sgt, lieutenant, lt, capt, captain, col, colonel, lt col, lieutenant colonel, maj, major, gen, general, maj gen, lt gen, brig gen, brigadier general, major general, brigadier, lieutenant general, brigadier, admiral,
  adm, rear admiral, vice admiral, commodore, cmdr, commander, commander-in-chief, cpl, corporal, field marshal, air marshal, marshal, trooper, king, queen, emperor, sultan, emir, pope, crown prince, ayatollah,
  supreme leader, first minister, deputy first minister, vice president, vice-president, president, speaker, house speaker, majority leader, minority leader, majority whip,
  chief whip, whip, home minister, foreign minister, defence minister, defense minister, finance minister, health minister, press secretary, party secretary, national security adviser, national security advisor, undersecretary,
  under-secretary, state department spokesman, state department spokeswoman, commissioner, congressperson, selectman, selectwoman, borough president, county executive, county judge, district judge, coroner, reeve, chief minister, deputy chief minister, permanent representative, vice mayor, deputy mayor, vice minister, vice foreign minister, vice governor, party chief, governor-elect, special representative, justice of the peace, city manager, city attorney, county attorney, state's attorney, public prosecutor, 
  ombudsman, procurator, procurator-general, politburo member, warlord, president-elect, governor-general, governor general, lord chancellor, lord advocate, black rod, co-prince, grand duke, delegate, police officer, patrolman, warden, chief inspector,
  chief medical officer, chief scientific adviser, chief scientific officer, chief medical adviser, state epidemiologist, county clerk, state treasurer, district collector, collector, deputy commissioner, union minister, backbencher, frontbencher, assembly member, county supervisor, city councilman, county commissioner, lok sabha mp, superintendent of police, commissioner of police, inspector general of police, director general of police, deputy superintendent of police, station house officer, dgp, dsp, deputy inspector, deputy chief, assistant chief, battalion chief, fire marshal, police spokesman, police spokeswoman, police spokesperson, undersecretary general, justice minister, lt governor, state sen, state rep, us rep, us sen, chief secretary, deputy, secretary, attaché, charge d'affaires, chargé d'affaires, tsar, police commissioner, leader of the house, speaker of the house, chief executive, us attorney, state attorney, treasurer, auditor, peer, baroness`,
);

/**
 * Heads that name a public office only beside a word for a public body, a state or a party: every company and club has
 * these too.
 */
export const OPEN_HEADS = words(
  `leader, co-leader, chairman, chairwoman, chair, chairperson, vice chairman, vice chair, director, deputy director, executive director, director general, director-general, spokesman, spokeswoman, spokesperson, chief spokesman,
  head, boss, chief, chief executive, administrator, official, officer, adviser, advisor, special adviser, aide, strategist, member, counsel, special counsel, special representative, representative, high representative, coordinator, czar, negotiator, chief negotiator,
  rapporteur, special rapporteur, lawmaker, agent, special agent, firefighter, firefighters, diplomat, investigator, press officer, communications director, assistant secretary, permanent secretary, general secretary, treasurer, ranking member, deputy leader, figure, epidemiologist, state epidemiologist, health officer, medical officer, chief medical officer, chief scientific adviser, chief economist, commander, chief nurse, politician, registrar, clerk, regional director, project director, programme director, deputy head, vice director, deputy secretary, undersecretary, expert, inspector`,
);

/** Offices every company, club or guild has as well: these need a capital, a state or a public body beside them. */
export const CAPITAL_ONLY = new Set(
  words(
    `president, vice president, vice-president, secretary, captain, major, general, commander, deputy, king, queen, warden, speaker, justice, marshal, treasurer, auditor, commissioner, delegate, peer, superintendent,
    inspector, whip, representative, chancellor, chief executive, counsel, coroner, chief secretary, pope, detective, di, ds, dc, pc, pm, maj, col, gen, rep, reps, det`,
  ),
);

/** Lower-case words that belong to the title they stand before. */
export const MODIFIERS = new Set(
  words(
    `former, ex, deputy, vice, acting, interim, assistant, associate, under, junior, senior, top, chief, principal, permanent, shadow, foreign, prime, home, defence, defense, health, interior, finance, treasury, justice, education,
    environment, energy, transport, trade, labor, labour, agriculture, culture, sports, tourism, immigration, housing, communities, press, national, security, state, federal, county, city, town, village, district, provincial, regional, municipal, local, borough, parish,
    police, fire, army, navy, naval, military, air, force, coast, guard, government, ministry, department, party, presidential, parliamentary, congressional, senate, house, council, cabinet, opposition, ruling, republican, democratic, conservative, liberal, socialist, communist, tory, labour,
    public, emergency, special, general, supreme, court, high, appeals, circuit, trial, intelligence, counterterrorism, anti-terror, homeland, border, customs, tax, policy, economic, communications, external, internal, affairs, services, welfare, climate, water, science, technology, legal, political, diplomatic,
    majority, minority, deputy, executive, embassy, un, eu, us, uk, peace, nuclear, drug, anti-drug, disease, control, relations, traffic, detective, vaccine, civil, social, pensions, constituency, international, development, media, first, second, third, lead, leading, white, upper, lower, super, veteran, long-time, central, bank, reserve, europe, work, employment, budget, commerce, industry, business, transportation, rural, prisons, prison, aviation, maritime, petroleum, oil, railway, railways, railroad, planning, children's, women's, veterans, information, digital, and, &`,
  ),
);

/** Fields of government: “Minister of Health”, “Secretary for Education”. */
export const PORTFOLIO = new Set(
  words(
    `foreign, affairs, health, defence, defense, education, justice, finance, state, the, and, interior, home, transport, transportation, culture, sport, sports, media, trade, industry, energy, environment, housing, urban, development, agriculture, food, rural, labor, labour, labour's, employment, work, pensions, social, care, security, homeland,
    veterans, commerce, treasury, international, relations, immigration, citizenship, police, staff, war, water, resources, natural, tourism, science, technology, communications, information, public, safety, national, economy, economic, women, children, families, climate, change, northern, ireland, scotland, wales, planning, welfare, human, services, civil, service, aviation, external, europe, business, innovation, digital, army, navy, air, house, commons, lords, communities, local, government, equality, equalities, fisheries, infrastructure, religious, youth, skills, levelling, up, net, zero, emergency, management`,
  ),
);

/** Words that make an open head an office of a public body. */
export const PUBLIC_BODY = new Set(
  words(
    `government, ministry, department, dept, police, fire, state, federal, county, city, town, national, army, navy, military, marine, marines, force, guard, senate, house, congress, congressional, parliament, parliamentary, council, cabinet, court, pentagon, kremlin, treasury, nato, un, eu, who, cdc, fbi, cia, nsa, nsc, fda, epa, dhs, ice, fema, nhs, imf, unicef,
    unesco, unhcr, iaea, wto, opec, asean, apec, european, commission, embassy, council's, party, opposition, government's, republican, republicans, democratic, democrat, democrats, gop, tory, labour, conservative, conservatives, liberal, lib, dem, snp, dup, ukip, sinn, plaid, communist, bjp, afd, cdu, spd, kmt, dpp, anc, knesset, duma, bundestag, senatorial, presidential, agency, authority, authorities, bureau, homeland, security,
    intelligence, counterterrorism, foreign, health, education, defence, defense, interior, finance, justice, environment, customs, border, immigration, prison, prisons, public, election, elections, electoral, municipal, provincial, regional, district, borough, village, sheriff's, governor's, mayor's, president's, minister's, administration, downing, house's, election, taliban, hamas, hezbollah, houthi, committee, subcommittee, legislative, assembly, legislature, tsa, nypd, lapd, irs, sec, ftc, fcc, faa, noaa, usda, hhs, ofsted, politburo, secretariat, federal, reserve, central, command, joint, chiefs, diplomat, diplomatic, mi5, mi6, mod, foreign, whitehall, emergency, disaster, flood, management, weather, met`,
  ),
);

/** Beside one of these the office is not a public one. */
export const OTHER_BODY = new Set(
  words(
    `company, corporation, corp, inc, ltd, plc, firm, bank's, club, team, fc, university, college, school, hospital, charity, foundation, association, federation, institute, institution, society, trust, museum, church, cathedral, diocese, bishop, fifa, uefa, ioc, olympic, nfl, nba, football, soccer, cricket, rugby, tennis, baseball, basketball, golf, hockey,
    chamber, thinktank, think-tank, consultancy, airline, airlines, airways, newspaper, magazine, studio, studios, film, movie, band, orchestra, theatre, theater, hotel, restaurant, brewery, farm, farmers, brand, startup, facebook, google, apple, amazon, microsoft, tesla, twitter, boeing, airbus, shell, bp, volkswagen, network, channel, podcast, news, editor, sales, marketing, creative, artistic, technical, managing, product, analyst, economist's, gang, cartel, rebel, mob,
    protest, student, students, campaign, group's, union's, guild, synod, alumni, fund, capital, partners, holdings, investments, insurance, motors, rac, aa, greenpeace, amnesty, oxfam, team's, academy, choir, league, premiership, championship, squad, vice-captain, nasa's, music, fashion, teachers, nurses`,
  ),
);
