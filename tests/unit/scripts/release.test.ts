import { expect, test } from 'vitest';
import { releaseChangelog } from '../../../scripts/release.mjs';

const HEAD = '# Changelog\n\nAbout this file.\n\n';
const OLD = '## 0.1.0 - 2026-01-02\n\n### Added\n\n- The first.\n';

test('unreleased changes become the version’s section, above the older ones', () => {
  const changelog = `${HEAD}## Unreleased\n\n### Fixed\n\n- A fault.\n\n${OLD}`;
  expect(releaseChangelog(changelog, '0.2.0', '2026-03-04')).toBe(
    `${HEAD}## Unreleased\n\n## 0.2.0 - 2026-03-04\n\n### Fixed\n\n- A fault.\n\n${OLD}`,
  );
});

const refused = [
  { why: 'nothing is unreleased', changelog: `${HEAD}## Unreleased\n\n${OLD}`, says: 'Nothing is written' },
  { why: 'there is no such section', changelog: HEAD + OLD, says: 'no section' },
  { why: 'the version is there', changelog: `${HEAD}## Unreleased\n\n- New.\n\n${OLD}`, says: '0.1.0 is in' },
];

test.each(refused)('there is no release if $why', ({ changelog, says }) => {
  expect(() => releaseChangelog(changelog, '0.1.0', '2026-03-04')).toThrow(says);
});
