import type { PageContext } from '../ui/index.ts'
import type { Clerk } from './clerk.ts'
import { StaffFrame } from './visit.tsx'

/** Nothing with that number. */
export function MissingPage({ ctx, clerk, what }: { ctx: PageContext; clerk: Clerk; what: string }) {
  return (
    <StaffFrame ctx={ctx} clerk={clerk} title={`${what} finns inte`}>
      <h1>{what} finns inte</h1>
      <p>Kontrollera numret, eller läs in det igen.</p>
    </StaffFrame>
  )
}

/** What went wrong when it was ours to get right. */
export function BrokenPage({ ctx }: { ctx: PageContext }) {
  return (
    <StaffFrame ctx={ctx} clerk={null} title="Sidan kan inte visas just nu">
      <h1>Sidan kan inte visas just nu</h1>
      <p>
        Något i systemet svarar inte. Det du gjorde sist kan ha blivit gjort: läs in samma kod igen, inget
        görs två gånger.
      </p>
    </StaffFrame>
  )
}

/** More was sent than any form holds; nothing of it was done. */
export function TooLargePage({ ctx, clerk }: { ctx: PageContext; clerk: Clerk | null }) {
  return (
    <StaffFrame ctx={ctx} clerk={clerk} title="Det var för mycket på en gång">
      <h1>Det var för mycket på en gång</h1>
      <p>Inget har ändrats. Gå tillbaka och dela upp det i mindre delar.</p>
    </StaffFrame>
  )
}
