using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace NoticeGen.Tests.Cli;

/// <summary>What a terminal showed, as a picture for the pages of <c>docs</c>: text in lines, with what is bold and dim.</summary>
internal static partial class TerminalPicture
{
    private const int Columns = 80;
    private const double ColumnWidth = 8.4;
    private const int LineHeight = 20;
    private const int Margin = 16;

    /// <param name="title">What the picture shows, for those who do not see it.</param>
    /// <param name="screen">Text with the signs that a terminal is sent; those that move the cursor are left out.</param>
    public static string Svg(string title, string screen)
    {
        var lines = screen.ReplaceLineEndings("\n").Trim('\n').Split('\n');
        var (width, height) = ((int)(Columns * ColumnWidth) + 2 * Margin, lines.Length * LineHeight + 2 * Margin);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<title>{WebUtility.HtmlEncode(title)}</title>\n<rect width=\"{width}\" height=\"{height}\" rx=\"8\" fill=\"#16202b\"/>\n");
        svg.Append("<g font-family=\"Consolas, Menlo, 'DejaVu Sans Mono', monospace\" font-size=\"14\" fill=\"#e8edf2\">\n");
        for (var number = 0; number < lines.Length; number++)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Margin}\" y=\"{Margin + (number + 1) * LineHeight - 6}\" xml:space=\"preserve\">{Line(lines[number].TrimEnd())}</text>\n");
        }
        return svg.Append("</g>\n</svg>\n").ToString();
    }

    private static string Line(string line)
    {
        var text = new StringBuilder();
        var style = "";
        foreach (var part in Signs().Split(line))
        {
            if (!part.StartsWith('\e'))
            {
                text.Append(style.Length > 0 && part.Length > 0 ? $"<tspan {style}>{WebUtility.HtmlEncode(part)}</tspan>" : WebUtility.HtmlEncode(part));
            }
            else if (part.EndsWith('m'))
            {
                style = part switch
                {
                    "\e[0m" => "",
                    "\e[1m" => "font-weight=\"bold\"",
                    "\e[2m" => "fill=\"#a9b7c6\"",
                    "\e[1;31m" => "font-weight=\"bold\" fill=\"#ff9d94\"",
                    "\e[1;33m" => "font-weight=\"bold\" fill=\"#ffd84d\"",
                    _ => "fill=\"#8cc4ff\"",
                };
            }
        }
        return text.ToString();
    }

    [GeneratedRegex(@"(\e\[[0-9;?]*[A-Za-z])")]
    private static partial Regex Signs();
}
