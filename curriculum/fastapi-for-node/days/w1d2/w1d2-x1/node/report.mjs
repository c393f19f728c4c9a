const loansReport = (loans) => ({
  totals: loans.reduce((sums, { member, pieces }) =>
    ({ ...sums, [member]: (sums[member] ?? 0) + pieces }), {}),
  overdue: loans.filter((loan) => loan.late > 0)
    .sort((a, b) => b.late - a.late || a.member.localeCompare(b.member)),
  shelves: new Set(loans.map((loan) => loan.shelf)),
});

const report = loansReport([
  { member: "Bo", tool: "saw", shelf: "B2", pieces: 1, late: 2 },
  { member: "Ana", tool: "clamp", shelf: "C1", pieces: 4, late: 9 },
  { member: "Bo", tool: "jack", shelf: "C1", pieces: 2, late: 9 },
  { member: "Cy", tool: "level", shelf: "A1", pieces: 1 },
]);
console.log(report.totals);
console.log(report.overdue.map(({ late, member, tool }) => [late, member, tool]));
console.log([...report.shelves].sort());
