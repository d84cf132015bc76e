// node read.mjs READER FILE: what a parser of others reads from FILE, as N-Quads.
import { createReadStream, readFileSync } from "node:fs";
import jsonld from "jsonld";
import { JsonLdParser } from "jsonld-streaming-parser";
import { Parser, Writer } from "n3";
import { RdfXmlParser } from "rdfxml-streaming-parser";

const [reader, file] = process.argv.slice(2);

function nothing(url) {
  throw new Error(`asked for ${url}`);
}

function streamed(parser) {
  return new Promise((done, failed) => {
    const quads = [];
    createReadStream(file).pipe(parser).on("data", (quad) => quads.push(quad)).on("error", failed).on("end", () => done(quads));
  });
}

const readers = {
  "n3": () => new Parser().parse(readFileSync(file, "utf8")),
  "jsonld": async () => new Parser({ format: "N-Quads" }).parse(
    await jsonld.toRDF(JSON.parse(readFileSync(file, "utf8")), { format: "application/n-quads", documentLoader: nothing })),
  "jsonld-streaming-parser": () => streamed(new JsonLdParser({ documentLoader: { load: nothing } })),
  "rdfxml-streaming-parser": () => streamed(new RdfXmlParser()),
};

const writer = new Writer({ format: "N-Quads" });
for (const quad of await readers[reader]()) writer.addQuad(quad);
writer.end((wrong, text) => {
  if (wrong) throw wrong;
  process.stdout.write(text);
});
