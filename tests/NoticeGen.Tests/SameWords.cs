using System.Text;
using NoticeGen.Documents;
using NoticeGen.Rendering;
using Xunit;

namespace NoticeGen.Tests;

/// <summary>Whether finished files say what their document says: the same words in the same order.</summary>
internal static class SameWords
{
    /// <summary>Compares without white space, because lines break where the page is full.</summary>
    public static void Check(Document document, IEnumerable<BuiltFile> files)
    {
        var expected = Squeezed(string.Concat(TextRuns.Of(document).Select(text => text.Value)));
        foreach (var file in files)
        {
            var content = file.File.Content.ToArray();
            if (file.File.Format == Format.Html)
            {
                Assert.Equal(expected, Squeezed(HtmlTree.BlockWords(content)));
            }
            else if (file.File.Format == Format.Pdf)
            {
                Assert.Equal(expected, Squeezed(PdfTree.BlockWords(content)));
            }
        }
    }

    private static string Squeezed(string text)
    {
        var squeezed = new StringBuilder(text.Length);
        foreach (var c in text.Where(c => !char.IsWhiteSpace(c)))
        {
            squeezed.Append(c);
        }
        return squeezed.ToString();
    }
}
