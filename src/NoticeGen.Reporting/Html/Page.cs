using System.Globalization;
using System.Text;
using NoticeGen.Source;

namespace NoticeGen.Reporting.Html;

/// <summary>The buffer a page is written to: <see cref="Markup"/> is the program's own, all else goes through <see cref="Text"/>.</summary>
internal sealed class Page
{
    private readonly StringBuilder _html = new(64 * 1024);

    public Page Markup(string markup)
    {
        _html.Append(markup);
        return this;
    }

    /// <summary>Words that may quote a file: nothing in them can become markup, drive a display or turn the reading order.</summary>
    public Page Text(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => _html.Append("&amp;"),
                '<' => _html.Append("&lt;"),
                '>' => _html.Append("&gt;"),
                '"' => _html.Append("&quot;"),
                '\n' or '\t' => _html.Append((char)rune.Value),
                _ => _html.Append(DisplayWidth.Shown(rune)),
            };
        }
        return this;
    }

    /// <summary>A message in which words between backticks are code.</summary>
    public Page Message(string message)
    {
        var parts = message.ReplaceLineEndings(" ").Split('`');
        if (parts.Length % 2 == 0)
        {
            return Text(message);
        }
        for (var i = 0; i < parts.Length; i++)
        {
            _ = i % 2 == 0 ? Text(parts[i]) : Markup("<code>").Text(parts[i]).Markup("</code>");
        }
        return this;
    }

    public Page Attribute(string name, string value)
    {
        _html.Append(' ').Append(name).Append("=\"");
        return Text(value).Markup("\"");
    }

    public Page Link(string address, string text) => Markup("<a").Attribute("href", address).Markup(">").Text(text).Markup("</a>");

    public Page Day(DateOnly day) => Markup("<time")
        .Attribute("datetime", day.ToIso()).Markup(">")
        .Text(day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)).Markup("</time>");

    public override string ToString() => _html.ToString();
}
