using System.Text;

namespace NoticeGen.Source;

/// <summary>A change to a file: the text of a place is replaced. An empty place inserts, an empty replacement removes.</summary>
public sealed record TextEdit(Origin Place, string Replacement)
{
    /// <summary>
    /// The file's text with the edits made, all else kept to the character. Edits of one place that overlap an earlier one
    /// are left out.
    /// </summary>
    public static string Apply(SourceText source, IEnumerable<TextEdit> edits)
    {
        var text = new StringBuilder(source.Text.Length);
        var done = 0;
        foreach (var edit in edits.OrderBy(edit => edit.Place.Span.Start).ThenBy(edit => edit.Place.Span.Length))
        {
            if (edit.Place.Span.Start < done)
            {
                continue;
            }
            text.Append(source.Text, done, edit.Place.Span.Start - done).Append(edit.Replacement);
            done = edit.Place.Span.End;
        }
        return text.Append(source.Text, done, source.Text.Length - done).ToString();
    }
}
