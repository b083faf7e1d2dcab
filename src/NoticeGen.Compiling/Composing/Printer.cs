using NoticeGen.Source;

namespace NoticeGen.Composing;

/// <summary>Writes what templates print, each string with the place that it is known by.</summary>
internal sealed class Printer(TracedStrings strings, MarkdownSink sink)
{
    public bool IsTooLong => sink.IsTooLong;

    /// <summary>Text of a template, written as it stands there.</summary>
    public void Literal(Origin origin) => sink.Literal(origin);

    /// <summary>Signs and numbers of no place of their own.</summary>
    public void Markup(string text, Origin statement) => sink.Markup(text, statement);

    /// <summary>Prints a string, or what a function gave back.</summary>
    /// <param name="statement">The place of the expression, for what has none of its own.</param>
    /// <returns>False for what cannot be printed.</returns>
    public bool Print(object value, Origin statement)
    {
        switch (value)
        {
            case string text:
                Words(text, statement);
                return true;
            case Pieces pieces:
                foreach (var piece in pieces.Items)
                {
                    Print(piece, statement);
                }
                return true;
            default:
                return false;
        }
    }

    private void Print(Piece piece, Origin statement)
    {
        if (piece.IsMark)
        {
            if (strings.Find(piece.Text)?.Value is { } value)
            {
                sink.MarkPrinted(value);
            }
        }
        else if (piece.IsMarkup)
        {
            sink.Markup(piece.Text, statement);
        }
        else if (piece.KeepSpaces)
        {
            sink.Separator(piece.Text, statement);
        }
        else
        {
            Words(piece.Text, statement);
        }
    }

    private void Words(string text, Origin statement)
    {
        if (strings.Find(text) is not { } traced)
        {
            sink.Words(text, statement, exact: false);
            return;
        }
        if (traced.Value is { } value)
        {
            sink.MarkPrinted(value);
        }
        if (traced.IsMarkdown)
        {
            sink.Markdown(text, traced);
        }
        else
        {
            sink.Words(text, traced.Origin, traced.IsVerbatim, traced.Language);
        }
    }
}
