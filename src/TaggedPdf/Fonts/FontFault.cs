using System.Text;

namespace TaggedPdf.Fonts;

/// <summary>Why a font file cannot be used.</summary>
/// <param name="Message">The end of a sentence that names the file.</param>
/// <param name="Advice">What to do instead.</param>
internal sealed record FontFault(string Message, string Advice)
{
    public static readonly FontFault DamagedVariations = new(
        "it is a variable font, and what it says of its weights is damaged",
        "name two static files of the same family under `regular:` and `bold:`, which most families have beside the variable one");

    public static readonly FontFault WithoutWeights = new(
        "it is a variable font that has one weight alone, and it is named for both: strong words and headings would look like all others",
        "name the family's bold file under `bold:`; where it has none, a static file of the same font under both");

    public static readonly FontFault BlankLetters = new("its outlines are damaged: letters that it has draw nothing", AskForFont);

    private const string AskForFont = "ask whoever gave it to you for the font as a `.ttf` or `.otf` file, and name that";

    private static readonly (string Beginning, string What, string Advice)[] OtherFiles =
    [
        ("ttcf", "a collection of several fonts (`.ttc`)", "save the one font as a `.ttf` or `.otf` file with a font editor such as FontForge, and name that"),
        ("wOFF", "a web font (WOFF)", "name the `.ttf` or `.otf` file that it was made from; families on Google Fonts and most foundries give both"),
        ("wOF2", "a web font (WOFF2)", "name the `.ttf` or `.otf` file that it was made from; families on Google Fonts and most foundries give both"),
        ("%!PS", "a PostScript Type 1 font", "its family is sold or given today as `.otf` files: name those"),
        ("%!Font", "a PostScript Type 1 font", "its family is sold or given today as `.otf` files: name those"),
        ("\x80\x01", "a PostScript Type 1 font (`.pfb`)", "its family is sold or given today as `.otf` files: name those"),
        ("typ1", "a PostScript font in a Macintosh file", "its family is sold or given today as `.otf` files: name those"),
        ("PK\x03\x04", "a zip file", "unpack it, and name the `.ttf` or `.otf` file that is in it"),
        ("%PDF", "a PDF", AskForFont),
        ("<svg", "a drawing", AskForFont),
        ("<?xml", "an XML file", AskForFont),
        ("<!DOCTYPE", "a web page, perhaps of a download that asked for something first", AskForFont),
        ("<html", "a web page, perhaps of a download that asked for something first", AskForFont),
        ("version https://git-lfs", "a pointer of Git LFS and not the font", "run `git lfs pull`, which puts the font in its place"),
    ];

    /// <summary>What a file without the beginning of a font is.</summary>
    public static FontFault Of(ReadOnlySpan<byte> data)
    {
        foreach (var (beginning, what, advice) in OtherFiles)
        {
            if (data.StartsWith(Encoding.Latin1.GetBytes(beginning)))
            {
                return new FontFault($"it is {what}", advice);
            }
        }
        return data.IsEmpty
            ? new FontFault("it is empty", AskForFont)
            : new FontFault("it is no font that can be read", AskForFont);
    }
}
