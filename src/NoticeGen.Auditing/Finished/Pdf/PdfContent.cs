namespace NoticeGen.Auditing.Finished.Pdf;

/// <summary>
/// The letters that a content stream shows (ISO 32000-1, 9.4), with the operators that this program's pages are made of;
/// at any other it gives up. Each piece of marked content is a block.
/// </summary>
internal sealed class PdfContent(PdfResources resources, ShownTextBuilder to)
{
    private readonly Stack<PdfFont?> _saved = [];
    private readonly Stack<bool> _marked = [];
    private PdfFont? _font;
    private bool _inText;

    /// <summary>Whether what is shown belongs to no text: words at the head and foot of a page.</summary>
    private bool _isArtifact;

    /// <summary>Reads one page.</summary>
    /// <exception cref="FormatException">The stream is not as this program writes them.</exception>
    public void Read(ReadOnlySpan<byte> content)
    {
        (_font, _inText, _isArtifact) = (null, false, false);
        ReadOnlySpan<byte> name = [];
        for (var at = PdfSyntax.SkipSpace(content, 0); at < content.Length; at = PdfSyntax.SkipSpace(content, at))
        {
            var start = at;
            switch (content[at])
            {
                case (>= (byte)'0' and <= (byte)'9') or (byte)'-' or (byte)'.':
                    at = PdfSyntax.SkipNumber(content, at);
                    break;
                case (byte)'[' when _inText:
                    at = PdfSyntax.SkipSpace(content, Show(content, at + 1));
                    PdfSyntax.Demand(content[at..].StartsWith("TJ"u8));
                    at += 2;
                    break;
                case (byte)'/':
                    at = PdfSyntax.Skip(content, at);
                    name = content[(start + 1)..at];
                    break;
                case (byte)'<':
                    // Properties of marked content; their last string, if they have one, may end at their end.
                    at += content[at..].IndexOf(">>"u8) + 2;
                    at += content[at] == '>' ? 1 : 0;
                    break;
                case (byte)'[' or (byte)'(':
                    at = PdfSyntax.Skip(content, at);
                    break;
                default:
                    at = PdfSyntax.Skip(content, at);
                    Act(content[start..at], name);
                    name = [];
                    break;
            }
        }
        to.EndBlock();
        PdfSyntax.Demand(!_inText && _saved.Count == 0 && _marked.Count == 0);
    }

    private void Act(ReadOnlySpan<byte> op, ReadOnlySpan<byte> name)
    {
        switch (op)
        {
            case [(byte)'T', (byte)'d' or (byte)'s']:
                PdfSyntax.Demand(_inText || op[1] == 's');
                break;
            case [(byte)'T', (byte)'f']:
                _font = resources.Font(name);
                break;
            case [(byte)'B', (byte)'T']:
                PdfSyntax.Demand(!_inText);
                _inText = true;
                break;
            case [(byte)'E', (byte)'T']:
                PdfSyntax.Demand(_inText);
                _inText = false;
                break;
            case [(byte)'B', (byte)'D', (byte)'C']:
                to.EndBlock();
                _marked.Push(_isArtifact);
                _isArtifact = name.SequenceEqual("Artifact"u8);
                break;
            case [(byte)'E', (byte)'M', (byte)'C']:
                to.EndBlock();
                _isArtifact = _marked.Pop();
                break;
            case [(byte)'q']:
                _saved.Push(_font);
                break;
            case [(byte)'Q']:
                _font = _saved.Pop();
                break;
            case [(byte)'D', (byte)'o']:
                PdfSyntax.Demand(resources.IsWithoutText(name));
                break;
            default:
                PdfSyntax.Demand(IsPaint(op));
                break;
        }
    }

    /// <summary>Places, colours, lines and areas (ISO 32000-1, 8.4 to 8.6).</summary>
    private static bool IsPaint(ReadOnlySpan<byte> op) => op switch
    {
        [(byte)'r' or (byte)'R', (byte)'g' or (byte)'G'] => true,
        [(byte)'r', (byte)'e'] => true,
        [(byte)'c', (byte)'m'] => true,
        [(byte)'f' or (byte)'B', (byte)'*'] => true,
        [(byte)'g' or (byte)'G' or (byte)'f' or (byte)'m' or (byte)'l' or (byte)'c' or (byte)'h' or (byte)'S' or (byte)'s' or (byte)'B' or (byte)'b' or (byte)'w' or (byte)'J' or (byte)'j' or (byte)'M' or (byte)'d' or (byte)'n' or (byte)'W'] => true,
        _ => false,
    };

    /// <summary>Shows what stands in an array of strings and adjustments, and gives the place after it.</summary>
    private int Show(ReadOnlySpan<byte> content, int at)
    {
        PdfSyntax.Demand(_font is not null);
        while (true)
        {
            switch (content[at])
            {
                case (byte)']':
                    return at + 1;
                case (byte)'(':
                    at = ShowString(content, at + 1, _font!);
                    break;
                case (byte)' ':
                    at++;
                    break;
                default:
                    at = PdfSyntax.SkipNumber(content, at);
                    break;
            }
        }
    }

    /// <summary>Shows the codes of two bytes of a literal string, and gives the place after it.</summary>
    private int ShowString(ReadOnlySpan<byte> content, int at, PdfFont font)
    {
        while (content[at] != ')')
        {
            var high = PdfSyntax.StringByte(content, ref at);
            var letters = font.Letters((high << 8) | PdfSyntax.StringByte(content, ref at));
            if (!_isArtifact)
            {
                to.AddLetters(letters);
            }
        }
        return at + 1;
    }
}
