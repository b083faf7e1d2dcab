using System.Text;

namespace TaggedPdf.Documents;

/// <summary>What can stand in the way of a file.</summary>
public enum ProblemKind
{
    /// <summary>A character is in none of the theme's fonts. It is never printed as an empty box.</summary>
    CharacterWithoutGlyph,

    /// <summary>A font file is damaged, of another kind, or may not be put into documents.</summary>
    BrokenFont,

    /// <summary>A picture is damaged, or uses what is not drawn.</summary>
    BrokenPicture,

    /// <summary>The structure would make no sense to someone who listens to it, such as a link without words.</summary>
    StructureFault,

    /// <summary>Content on the pages is not in the tag tree: a fault of the library.</summary>
    LostContent,
}

/// <summary>Why there is no file.</summary>
/// <param name="Message">A sentence without its full stop.</param>
/// <param name="Place">What the document said about where the faulty thing comes from; null where it said nothing.</param>
public sealed record PdfProblem(ProblemKind Kind, string Message, object? Place)
{
    /// <summary>What to do about it, where the library can tell.</summary>
    public string? Help { get; init; }

    /// <summary>The character that has no glyph, for a problem of that kind.</summary>
    public Rune? Character { get; init; }

    /// <summary>What is wrong with the picture, for a problem of that kind.</summary>
    public PictureFault? Fault { get; init; }
}
