// Says what the schema of CycloneDX 1.6 finds wrong with bills of materials; ends with 1 if anything.
import { readFileSync } from 'node:fs';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';

const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
let faults = 0;
for (const file of process.argv.slice(2)) {
  const found = await validator.validate(readFileSync(file, 'utf8'));
  if (found !== null) {
    faults++;
    console.error(`${file}: ${JSON.stringify(found, null, 2)}`);
  }
}
console.log(`${process.argv.length - 2} checked, ${faults} with faults`);
process.exit(faults ? 1 : 0);
