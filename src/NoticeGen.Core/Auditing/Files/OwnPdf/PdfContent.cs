using System.Runtime.InteropServices;

namespace NoticeGen.Auditing.Files.OwnPdf;

/// <summary>
/// The letters that a content stream shows (ISO 32000-1, 9.4), with the operators that this program's pages are made of;
/// at any other it gives up. Letters go to the lines of the page one by one.
/// </summary>
internal sealed class PdfContent(PdfResources resources, PdfLines lines)
{
    /// <summary>Operators of our pages have at most six, those of a curve.</summary>
    private const int MostOperands = 8;

    private readonly Stack<State> _saved = [];
    private readonly Stack<bool> _marked = [];
    private State _state;
    private (double X, double Y) _line;
    private double _pen;
    private bool _inText;

    /// <summary>Reads one page.</summary>
    /// <exception cref="FormatException">The stream is not as this program writes them.</exception>
    public void Read(ReadOnlySpan<byte> content)
    {
        (_state, _inText) = (default, false);
        ReadOnlySpan<byte> name = [];
        Span<double> operands = stackalloc double[MostOperands];
        var count = 0;
        for (var at = PdfSyntax.SkipSpace(content, 0); at < content.Length; at = PdfSyntax.SkipSpace(content, at))
        {
            var start = at;
            var first = content[at];
            switch (first)
            {
                case (>= (byte)'0' and <= (byte)'9') or (byte)'-' or (byte)'.':
                    operands[count++] = PdfSyntax.Number(content[at..], out var length);
                    at += length;
                    break;
                case (byte)'[' when _inText:
                    at = PdfSyntax.SkipSpace(content, Show(content, at + 1));
                    PdfSyntax.Demand(content[at..].StartsWith("TJ"u8));
                    at += 2;
                    count = 0;
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
                    Act(content[start..at], name, operands[..count]);
                    count = 0;
                    name = [];
                    break;
            }
        }
        PdfSyntax.Demand(!_inText && _saved.Count == 0 && _marked.Count == 0);
    }

    private void Act(ReadOnlySpan<byte> op, ReadOnlySpan<byte> name, ReadOnlySpan<double> operands)
    {
        switch (op)
        {
            case [(byte)'T', (byte)'d']:
                PdfSyntax.Demand(_inText && operands.Length == 2);
                _line = (_line.X + operands[0], _line.Y + operands[1]);
                _pen = _line.X;
                break;
            case [(byte)'T', (byte)'f']:
                PdfSyntax.Demand(operands is [> 0.5]);
                _state = _state with { Font = resources.Font(name), Size = operands[0] };
                break;
            case [(byte)'T', (byte)'s']:
                _state = _state with { Rise = operands[0] };
                break;
            case [(byte)'B', (byte)'T']:
                PdfSyntax.Demand(!_inText && !_state.IsMoved);
                (_inText, _line, _pen) = (true, default, 0);
                break;
            case [(byte)'E', (byte)'T']:
                PdfSyntax.Demand(_inText);
                _inText = false;
                break;
            case [(byte)'B', (byte)'D', (byte)'C']:
                _marked.Push(name.SequenceEqual("Artifact"u8));
                break;
            case [(byte)'E', (byte)'M', (byte)'C']:
                _marked.Pop();
                break;
            case [(byte)'q']:
                _saved.Push(_state);
                break;
            case [(byte)'Q']:
                _state = _saved.Pop();
                break;
            case [(byte)'c', (byte)'m']:
                _state = _state with { IsMoved = true };
                break;
            case [(byte)'D', (byte)'o']:
                PdfSyntax.Demand(resources.IsWithoutText(name));
                break;
            default:
                PdfSyntax.Demand(IsPaint(op));
                break;
        }
    }

    /// <summary>Colours, lines and areas (ISO 32000-1, 8.4 to 8.6).</summary>
    private static bool IsPaint(ReadOnlySpan<byte> op) => op switch
    {
        [(byte)'r' or (byte)'R', (byte)'g' or (byte)'G'] => true,
        [(byte)'r', (byte)'e'] => true,
        [(byte)'f' or (byte)'B', (byte)'*'] => true,
        [(byte)'g' or (byte)'G' or (byte)'f' or (byte)'m' or (byte)'l' or (byte)'c' or (byte)'h' or (byte)'S' or (byte)'s' or (byte)'B' or (byte)'b' or (byte)'w' or (byte)'J' or (byte)'j' or (byte)'M' or (byte)'d' or (byte)'n' or (byte)'W'] => true,
        _ => false,
    };

    /// <summary>Shows what stands in an array of strings and adjustments, and gives the place after it.</summary>
    private int Show(ReadOnlySpan<byte> content, int at)
    {
        var (type, size) = (_state.Font, _state.Size);
        PdfSyntax.Demand(type is not null);
        lines.Begin(new PdfLook(_line.Y + _state.Rise, size, type!.IsBold, _marked.TryPeek(out var isArtifact) && isArtifact));
        var unit = size / 1000;
        while (true)
        {
            switch (content[at])
            {
                case (byte)']':
                    return at + 1;
                case (byte)'(':
                    at = ShowString(content, at + 1, (type, unit));
                    break;
                case (byte)' ':
                    at++;
                    break;
                default:
                    _pen -= PdfSyntax.Number(content[at..], out var length) * unit;
                    at += length;
                    break;
            }
        }
    }

    /// <summary>Shows the codes of two bytes of a literal string, and gives the place after it.</summary>
    private int ShowString(ReadOnlySpan<byte> content, int at, (PdfFont Type, double Unit) look)
    {
        var pen = _pen;
        while (content[at] != ')')
        {
            var high = PdfSyntax.StringByte(content, ref at);
            var code = (high << 8) | PdfSyntax.StringByte(content, ref at);
            var end = pen + (look.Type.Width(code) * look.Unit);
            lines.Add(look.Type.Text(code), pen, end);
            pen = end;
        }
        _pen = pen;
        return at + 1;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct State(PdfFont? Font, double Size, double Rise, bool IsMoved);
}
