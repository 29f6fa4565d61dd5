// Answers questions with this engine's RegExp; see ../record-patterns.py for the protocol.
const WRAP = {
  full: p => `(?<![\\s\\S])(?:${p})(?![\\s\\S])`,
  start: p => `(?<![\\s\\S])(?:${p})`,
  anywhere: p => p,
};
const lines = require("fs").readFileSync(0, "utf8").split("\n").filter(Boolean);
const answers = lines.map(line => {
  const asked = JSON.parse(line);
  try {
    new RegExp(asked.pattern, asked.flags);
    const pattern = new RegExp(WRAP[asked.match](asked.pattern), asked.flags);
    return asked.texts.map(text => {
      pattern.lastIndex = 0;
      return pattern.test(text) ? "1" : "0";
    }).join("");
  } catch (error) {
    return "error " + String(error.message).replaceAll("\n", " ");
  }
});
console.log(answers.join("\n"));
