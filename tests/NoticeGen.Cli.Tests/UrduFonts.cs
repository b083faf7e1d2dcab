using UglyToad.PdfPig;

namespace NoticeGen.Tests.Cli;

/// <summary>Debian's fonts-noto-core, whose Nastaliq is too large to lie beside the sample in Urdu.</summary>
internal static class UrduFonts
{
    private const string Folder = "/usr/share/fonts/truetype/noto";

    /// <summary>Names the font in an authority's file; false where it is not installed.</summary>
    public static bool LayInto(TestWorkspace workspace, string authority)
    {
        if (!File.Exists(Path.Combine(Folder, "NotoNastaliqUrdu-Bold.ttf")))
        {
            return false;
        }
        foreach (var weight in (string[])["Regular", "Bold"])
        {
            workspace.Write($"{authority}/fonts/NotoNastaliqUrdu-{weight}.ttf", File.ReadAllBytes(Path.Combine(Folder, $"NotoNastaliqUrdu-{weight}.ttf")));
        }
        workspace.Append(authority + "/authority.yaml", """
              fonts:
                - name: Noto Nastaliq Urdu
                  stack: '"Noto Nastaliq Urdu", "Urdu Typesetting", serif'
                  regular: fonts/NotoNastaliqUrdu-Regular.ttf
                  bold: fonts/NotoNastaliqUrdu-Bold.ttf

            """);
        return true;
    }

    /// <summary>The words of a file in the order in which they stand in it.</summary>
    public static string Copied(string path)
    {
        using var pdf = PdfDocument.Open(path);
        return string.Concat(pdf.GetPages().SelectMany(page => page.Letters.Select(letter => letter.Value)));
    }
}
