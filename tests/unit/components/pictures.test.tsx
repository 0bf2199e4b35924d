// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { HeatMap } from '@/components/analysis/HeatMap';
import { KeyBars } from '@/components/analysis/KeyBars';
import { NetworkChart } from '@/components/analysis/NetworkChart';
import { standalone, svgText } from '@/components/analysis/picture-file';
import { TimelineChart } from '@/components/analysis/TimelineChart';
import { textWidth } from '@/components/analysis/text-width';
import { onScreen } from './on-screen';

beforeEach(() => vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(800));
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const line = (label: string, total: number, depth = 0) => ({
  value: { key: label, label, asks: [], depth },
  total,
  alone: 0,
});
const heat = (
  <HeatMap
    label="标签 × 月份"
    table={{
      rows: [line('安全', 9), line('校园', 4, 1)],
      columns: [line('2026年5月', 9), line('2026年6月', 4)],
      counts: Uint32Array.from([9, 0, 1, 4]),
      most: 9,
      counted: 13,
      lacking: 0,
      hiddenRows: 0,
      hiddenColumns: 0,
    }}
    addressOf={(row, column) => `#${row}-${column}`}
    tellOf={(row, column) => `${row}, ${column}`}
    totalLabel="合计"
  />
);

const svgIn = (container: Element): SVGSVGElement => container.querySelector('svg') as unknown as SVGSVGElement;
/** Addresses of everything drawn, and positions in it that are not numbers. */
const drawn = (container: Element) => ({
  addresses: [...container.querySelectorAll('svg a')].map((link) => link.getAttribute('href')),
  broken: [...container.querySelectorAll('svg *')].filter((one) =>
    [...one.attributes].some(({ value }) => /NaN|undefined|Infinity/.test(value)),
  ),
});

test.each([6, 12, 30])('the totals of %i months are visible without scrolling, whatever the months need', (months) => {
  const table = {
    ...heat.props.table,
    columns: Array.from({ length: months }, (_, at) => line(`2026年${at + 1}月底前`, 1)),
    counts: new Uint32Array(2 * months).fill(1),
  };
  const { container } = onScreen(<HeatMap {...heat.props} table={table} />, 'zh-CN');
  const totals = [...container.querySelectorAll('svg text.faint.number')].map((one) => Number(one.getAttribute('x')));
  expect(totals).toHaveLength(2);
  for (const x of totals) expect(x).toBeLessThanOrEqual(800);
});

test.each([200, 340, 800])('in %i px no two numbers of years stand so close that they read as one', (width) => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(width);
  const table = {
    ...heat.props.table,
    columns: Array.from({ length: 20 }, (_, at) => line(`${2007 + at}`, 1)),
    counts: Uint32Array.from({ length: 40 }, (_, at) => (at % 7 === 0 ? 12 : 3)),
  };
  const { container } = onScreen(<HeatMap {...heat.props} table={table} isTime />, 'zh-CN');
  const numbers = [...container.querySelectorAll('svg a text')].map((one) => ({
    middle: Number(one.getAttribute('x')),
    half: textWidth(one.textContent ?? '', 13) / 2,
    y: one.getAttribute('y'),
  }));
  for (const [i, { middle, half, y }] of numbers.entries()) {
    const before = numbers[i - 1];
    if (before?.y === y) expect(middle - half - (before.middle + before.half)).toBeGreaterThanOrEqual(4);
  }
  // Where there is room, they are written.
  expect(numbers.length > 0).toBe(width === 800);
});

test('a heat map has a link for each number above zero, and the darkest cell is the largest', () => {
  const { container } = onScreen(heat, 'zh-CN');
  expect(drawn(container)).toEqual({ addresses: ['#0-0', '#1-0', '#1-1'], broken: [] });
  const depths = [...container.querySelectorAll('svg .fill')].map((one) => Number(one.getAttribute('fill-opacity')));
  expect(depths[0]).toBe(0.5);
  expect(depths[1]).toBeLessThan(depths[2] ?? 0);
  // The table beside the picture takes the keyboard instead.
  expect(svgIn(container).getAttribute('aria-hidden')).toBe('true');
  expect([...container.querySelectorAll('svg a')].every((link) => link.getAttribute('tabindex') === '-1')).toBe(true);
});

test('bars, a timeline of dots and a network each have their links and fit their frame', () => {
  const bar = (label: string, value: number) => ({ label, value, told: label, address: `#${label}` });
  const bars = onScreen(
    <KeyBars label="" left={[bar('主体责任', 12)]} right={[bar('就业', 7)]} leftLabel="指令" rightLabel="其余部分" />,
  );
  expect(drawn(bars.container)).toEqual({ addresses: ['#主体责任', '#就业'], broken: [] });
  cleanup();
  const oneDay = { title: '市长', places: ['衡阳市'], days: [{ day: '2026-05-18', count: 2, ofDay: 2 }] };
  for (const to of ['2026-05-18', '2031-01-01']) {
    const timeline = onScreen(
      <TimelineChart
        label=""
        timeline={{ stretches: [oneDay], from: '2026-05-18', to, undated: 0 }}
        noTitle="未写职务"
        written={(day) => day}
        addressOf={(day) => `#${day}`}
        tellOf={(title) => title}
      />,
    );
    expect(drawn(timeline.container)).toEqual({ addresses: ['#2026-05-18'], broken: [] });
    const days = [...timeline.container.querySelectorAll('svg .faint')].map((one) => Number(one.getAttribute('x')));
    expect(days.length).toBeGreaterThan(1);
    expect(days.every((at, i) => i === 0 || at - (days[i - 1] ?? 0) > 30)).toBe(true);
    cleanup();
  }
  const seats = Array.from({ length: 30 }, (_, i) => ({
    person: `p${i}`,
    name: `某某${i}`,
    of: '',
    meetings: 30 - i,
    roles: { chair: 0, attend: 30 - i, accompany: 0 },
  }));
  const ties = seats.slice(1).map((_, i) => ({ a: 0, b: i + 1, meetings: 1 }));
  const network = onScreen(
    <NetworkChart
      label=""
      network={{ seats, ties, hidden: 0 }}
      addressOf={(seat) => `#${seat}`}
      tieAddress={(tie) => `#tie${tie}`}
      tellOf={String}
      tellTie={String}
    />,
  );
  const { addresses, broken } = drawn(network.container);
  expect(addresses).toHaveLength(59);
  expect(broken).toEqual([]);
  const circles = [...network.container.querySelectorAll('circle')].map((one) => [
    Number(one.getAttribute('cx')),
    Number(one.getAttribute('cy')),
  ]);
  const [width, height] = ['width', 'height'].map((side) => Number(svgIn(network.container).getAttribute(side)));
  expect(circles.every(([x = -1, y = -1]) => x > 0 && x < (width ?? 0) && y > 0 && y < (height ?? 0))).toBe(true);
  // Nobody sits upon another.
  const near = circles.flatMap(([x = 0, y = 0], i) =>
    circles.slice(i + 1).filter(([u = 0, v = 0]) => Math.hypot(x - u, y - v) < 16),
  );
  expect(near).toEqual([]);
});

test('an exported chart has title, caption and background, and no link into the extension', () => {
  const { container } = onScreen(heat, 'zh-CN');
  const svg = svgIn(container);
  for (const side of ['width', 'height'] as const)
    Object.defineProperty(svg, side, { value: { baseVal: { value: Number(svg.getAttribute(side)) } } });
  const text = svgText(standalone(svg, { title: '标签 × 月份', caption: '筛选：网站:a.example & <b>' }));
  expect(text).toMatch(/^<\?xml [^>]*\?>\n<svg /);
  expect(text).toContain('<title>标签 × 月份</title>');
  expect(text).toContain('筛选：网站:a.example &amp; &lt;b&gt;');
  expect(text).not.toMatch(/<a |class=|href=/);
  expect(text.match(/<text /g)?.length).toBe(svg.querySelectorAll('text').length + 2);
});

describe('time', () => {
  const months = Array.from({ length: 120 }, (_, at) => {
    const key = `${2016 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
    return {
      ...line(`${key.slice(0, 4)}年${(at % 12) + 1}月`, at % 40 === 0 ? 1 : 0),
      value: { key, label: key, asks: [] },
    };
  });
  const counts = Uint32Array.from([...months, ...months].map(({ total }) => total));
  const table = { ...heat.props.table, columns: months, counts, most: 1 };

  test('of ten years is drawn to scale: a month without passages is as wide as one with', () => {
    const { container } = onScreen(<HeatMap {...heat.props} table={table} isTime />, 'zh-CN');
    const at = [...container.querySelectorAll('svg a rect.fill')]
      .slice(0, 3)
      .map((one) => Number(one.getAttribute('x')));
    const [first = 0, second = 0, third = 0] = at;
    expect(svgIn(container).getAttribute('width')).toBe('800');
    expect(second - first).toBeCloseTo(third - second);
    expect((second - first) / 40).toBeGreaterThanOrEqual(4);
  });

  test('has labels that do not overlap, at the first month of a year', () => {
    const { container } = onScreen(<HeatMap {...heat.props} table={table} isTime />, 'zh-CN');
    const labels = [...container.querySelectorAll('svg > text.middle:not(.number)')];
    expect(labels.length).toBeGreaterThan(3);
    for (const { textContent } of labels) expect(textContent).toMatch(/-01$/);
    const middles = labels.map((one) => Number(one.getAttribute('x')));
    for (const [i, middle] of middles.entries()) if (i > 0) expect(middle - (middles[i - 1] ?? 0)).toBeGreaterThan(55);
  });

  test.each([380, 800, 1280, 1600])('of an official has complete, evenly spaced labels, %i px wide', (width) => {
    vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(width);
    const days = ['2019-08-08', '2019-08-23', '2019-09-02'].map((day) => ({ day, count: 1, ofDay: 1 }));
    const timeline = {
      stretches: [{ title: '书记', places: [], days }],
      from: '2019-08-08',
      to: '2019-09-02',
      undated: 0,
    };
    const { container } = onScreen(
      <TimelineChart
        label="x"
        timeline={timeline}
        noTitle=""
        written={(day) => day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日')}
        addressOf={() => '#'}
        tellOf={() => ''}
      />,
      'zh-CN',
    );
    const labels = [...container.querySelectorAll('svg text.faint')];
    expect(labels.length).toBeGreaterThan(0);
    const ends = labels.map((one) => {
      const half = textWidth(one.textContent ?? '', 13) / 2;
      const middle = Number(one.getAttribute('x'));
      return [middle - half, middle + half] as const;
    });
    for (const [i, [left, right]] of ends.entries()) {
      expect(left).toBeGreaterThan(i === 0 ? 4 : (ends[i - 1]?.[1] ?? 0));
      expect(right).toBeLessThan(width - 4);
    }
    const at = [...container.querySelectorAll('svg line.rule')].map((one) => Number(one.getAttribute('x1')));
    const apart = at.slice(1).map((one, i) => one - (at[i] ?? 0));
    // d3 restarts with each month, so a distance may be shorter, but never less than half.
    if (apart.length > 0) expect(Math.min(...apart)).toBeGreaterThan(Math.max(...apart) / 2);
  });
});
