// Reads questions, each a list of statements with parameters, and prints how many milliseconds each took over Bolt.
import neo4j from 'neo4j-driver';

let text = '';
for await (const part of process.stdin) text += part;
const { uri, user, password, times, questions } = JSON.parse(text);

// Whole numbers of JSON are integers of the server; a count of rows must not arrive as a float.
const value = v => Number.isInteger(v) ? neo4j.int(v)
  : Array.isArray(v) ? v.map(value)
  : v !== null && typeof v === 'object' ? Object.fromEntries(Object.entries(v).map(([k, x]) => [k, value(x)]))
  : v;
const work = questions.map(q => q.map(s => ({ text: s.text, parameters: value(s.parameters) })));
const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
const session = driver.session({ defaultAccessMode: neo4j.session.READ });
const taken = [];
for (let round = -1; round < times; round++)
  for (const question of work) {
    const began = performance.now();
    for (const statement of question) await session.run(statement.text, statement.parameters);
    if (round >= 0) taken.push(performance.now() - began);
  }
await session.close();
await driver.close();
console.log(JSON.stringify(taken));
