export const late = days => days.filter(day => day < 0).length;
