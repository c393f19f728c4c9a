const lateFee = (daysLate, rate, cap) =>
  Math.round(Math.min(daysLate * Number(rate), Number(cap)) * 100) / 100;

console.log(3 * 0.1);
for (const [days, rate, expected] of [
  [3, "0.10", "0.30"],
  [1, "1.005", "1.01"],
  [3, "0.145", "0.44"],
  [90, "0.35", "20.00"],
  [-2, "0.35", "0.00"],
]) {
  console.log(`${days} days at ${rate}: ${lateFee(days, rate, "20.00")}, expected ${expected}`);
}
