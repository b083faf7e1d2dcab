using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Rendering.Pictures;
using NoticeGen.Rendering.Printing;

namespace NoticeGen.Rendering;

/// <summary>What can go wrong while a document is drawn: codes NG6xx.</summary>
public static class RenderingProblems
{
    public static RuleInfo CharacterWithoutGlyph { get; } = new()
    {
        Code = "NG601",
        Name = "character-without-glyph",
        Band = Band.Accessibility,
        Severity = Severity.Error,
        Summary = "A character cannot be printed, because no font of the theme has a shape for it.",
        Explanation = """
            ## Why it matters
            A PDF carries its own fonts. A character that none of them can draw would come out as an empty box, and a
            screen reader would say nothing at all.

            ## What to do
            Write the word another way, or add a font that has the character to `fonts:` in the theme. Fonts are tried
            in order, so the first stays the one that most of the text is set in.
            """,
    };

    public static RuleInfo BrokenFont { get; } = new()
    {
        Code = "NG602",
        Name = "broken-font",
        Band = Band.Accessibility,
        Severity = Severity.Error,
        Summary = "A font file cannot be used.",
        Explanation = """
            ## Why it matters
            Fonts are put into the PDF, so that the notice looks the same everywhere and can be archived. The file must
            be a whole font whose maker allows that: its licence bits (fsType) say so.

            ## What to do
            Name `.ttf` or `.otf` files: one for each weight, or a variable font, which may be the file of both weights.
            For a web font (`.woff`, `.woff2`) name the file that it was made from; of a font collection (`.ttc`) save
            the one font as a file of its own. Colour fonts, bitmap fonts, symbol fonts and PostScript Type 1 fonts cannot
            be used. A fault names what the file is, and the way out.
            """,
    };

    public static RuleInfo StructureFault { get; } = new()
    {
        Code = "NG604",
        Name = "structure-fault",
        Band = Band.Accessibility,
        Severity = Severity.Error,
        Law = "Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018",
        Summary = "The document's structure would not make sense to someone who listens to it.",
        Explanation = """
            ## Why it matters
            Assistive technology reads the tags of a PDF. Skipped heading levels, links and headings without words,
            links that lead nowhere and pictures without a description make a document hard or impossible to follow
            (ISO 14289-1, clauses 7.1 to 7.18; WCAG 1.1.1, 1.3.1, 2.4.4).

            ## What to do
            Give the heading, link or picture its words, and let each heading be at most one level below the one before.
            """,
    };

    /// <summary>All of them, for the catalogue.</summary>
    public static ImmutableArray<RuleInfo> All { get; } =
        [CharacterWithoutGlyph, BrokenFont, PictureProblems.BrokenPicture, PictureProblems.LogoUnseen, StructureFault, .. PrintingProblems.All];
}
