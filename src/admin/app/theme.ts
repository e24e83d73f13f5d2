import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** Ink blue, the one accent. Shade 8 is #2e5eb9 on white; in the dark its lighter kin is used for text. */
const ink: MantineColorsTuple = [
  '#eef3fc',
  '#dbe5f7',
  '#b5c9ee',
  '#8cabe5',
  '#6990dd',
  '#537fd8',
  '#4775d3',
  '#3968c4',
  '#2e5eb9',
  '#244a94',
];

/** Rows of 36 px and controls of 30; CSS makes them 40 where fingers point. */
export const theme = createTheme({
  colors: { ink },
  primaryColor: 'ink',
  primaryShade: { light: 8, dark: 8 },
  fontFamily: 'var(--chapar-font)',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.5', sm: '1.55', md: '1.55', lg: '1.5', xl: '1.4' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.25rem', lineHeight: '1.4' },
      h2: { fontSize: '0.875rem', lineHeight: '1.5' },
      h3: { fontSize: '0.8125rem', lineHeight: '1.5' },
    },
  },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'xs' } },
    TextInput: { defaultProps: { size: 'xs' } },
    PasswordInput: { defaultProps: { size: 'xs' } },
    NumberInput: { defaultProps: { size: 'xs' } },
    Textarea: { defaultProps: { size: 'xs' } },
    Select: { defaultProps: { size: 'xs', withScrollArea: false, allowDeselect: false } },
    MultiSelect: { defaultProps: { size: 'xs', withScrollArea: false } },
    TagsInput: { defaultProps: { size: 'xs', withScrollArea: false } },
    Autocomplete: { defaultProps: { size: 'xs', withScrollArea: false } },
    SegmentedControl: { defaultProps: { size: 'xs' } },
    Checkbox: { defaultProps: { size: 'xs' } },
    Radio: { defaultProps: { size: 'xs' } },
    Switch: { defaultProps: { size: 'xs' } },
    FileInput: { defaultProps: { size: 'xs' } },
    Tabs: { defaultProps: { keepMounted: false } },
    Modal: { defaultProps: { transitionProps: { duration: 0 }, centered: true } },
    Drawer: { defaultProps: { transitionProps: { duration: 0 } } },
    Menu: {
      defaultProps: { transitionProps: { duration: 0 }, trapFocus: true, withInitialFocusPlaceholder: false },
    },
    Popover: { defaultProps: { transitionProps: { duration: 0 }, trapFocus: true } },
    Tooltip: {
      defaultProps: { transitionProps: { duration: 0 }, events: { hover: true, focus: true, touch: true } },
    },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    Table: { defaultProps: { verticalSpacing: 6, horizontalSpacing: 'sm' } },
  },
});
