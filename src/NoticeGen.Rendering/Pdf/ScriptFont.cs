using System.Collections.Immutable;
using System.Text;

namespace NoticeGen.Rendering.Pdf;

/// <summary>A script that the program's own fonts lack, and where fonts that have it are found.</summary>
/// <param name="Debian">A font of Debian, with its package.</param>
/// <param name="Windows">A font that comes with Windows.</param>
internal sealed record ScriptFont(string Script, string Debian, string Windows, params ImmutableArray<(int First, int Last)> Blocks)
{
    private const string Noto = "in Debian’s fonts-noto-core";

    /// <summary>By the blocks of Unicode; those of the languages that councils translate into most.</summary>
    private static readonly ImmutableArray<ScriptFont> All =
    [
        new("Arabic", $"Noto Naskh Arabic, or for Urdu Noto Nastaliq Urdu, {Noto}", "Arial, or for Urdu Urdu Typesetting", (0x0600, 0x06FF), (0x0750, 0x077F), (0x08A0, 0x08FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFF)),
        new("Hebrew", $"Noto Sans Hebrew {Noto}", "Arial", (0x0590, 0x05FF)),
        new("Cyrillic", $"Noto Sans {Noto}", "Arial", (0x0400, 0x052F)),
        new("Greek", $"Noto Sans {Noto}", "Arial", (0x0370, 0x03FF), (0x1F00, 0x1FFF)),
        new("Devanagari", $"Noto Sans Devanagari {Noto}", "Nirmala UI", (0x0900, 0x097F)),
        new("Bengali", $"Noto Sans Bengali {Noto}", "Nirmala UI", (0x0980, 0x09FF)),
        new("Gurmukhi", $"Noto Sans Gurmukhi {Noto}", "Nirmala UI", (0x0A00, 0x0A7F)),
        new("Gujarati", $"Noto Sans Gujarati {Noto}", "Nirmala UI", (0x0A80, 0x0AFF)),
        new("Tamil", $"Noto Sans Tamil {Noto}", "Nirmala UI", (0x0B80, 0x0BFF)),
        new("Thai", $"Noto Sans Thai {Noto}", "Leelawadee UI", (0x0E00, 0x0E7F)),
        new("Ethiopic", $"Noto Sans Ethiopic {Noto}", "Ebrima", (0x1200, 0x139F)),
        new("Chinese", "Droid Sans Fallback in Debian’s fonts-droid-fallback", "SimHei", (0x3000, 0x303F), (0x3400, 0x4DBF), (0x4E00, 0x9FFF)),
    ];

    public static ScriptFont? Of(Rune character) => All.FirstOrDefault(script => script.Blocks.Any(block => block.First <= character.Value && character.Value <= block.Last));
}
