// node validate.mjs DATA SHAPES: where DATA (N-Triples) breaks SHAPES (Turtle), as JSON: [[node, path, constraint], …].
import { readFileSync } from "node:fs";
import { Parser, Store } from "n3";
import SHACLValidator from "rdf-validate-shacl";

const [data, shapes] = process.argv.slice(2).map((file) => new Store(new Parser().parse(readFileSync(file, "utf8"))));
const report = await new SHACLValidator(shapes).validate(data);
const plain = (term) => (Array.isArray(term) ? "" : (term?.value ?? ""));
process.stdout.write(JSON.stringify(report.results.map((one) => [
  plain(one.focusNode), plain(one.path), plain(one.sourceConstraintComponent),
])));
