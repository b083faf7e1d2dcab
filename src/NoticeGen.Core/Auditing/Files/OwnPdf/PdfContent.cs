using System.Runtime.InteropServices;
using System.Text;

namespace NoticeGen.Auditing.Files.OwnPdf;

/// <summary>
/// The letters that a content stream shows (ISO 32000-1, 9.4), with the operators that this program's pages are made of;
/// at any other it gives up.
/// </summary>
internal sealed class PdfContent(Func<string, PdfFont> font, Predicate<string> isWithoutText)
{
    private readonly List<PdfLetter> _letters = [];
    private readonly List<double> _operands = [];
    private readonly Stack<State> _saved = [];
    private readonly Stack<bool> _marked = [];
    private State _state;
    private (double X, double Y) _line;
    private double _pen;
    private bool _inText;

    /// <exception cref="FormatException">The stream is not as this program writes them.</exception>
    public List<PdfLetter> Read(ReadOnlySpan<byte> content)
    {
        ReadOnlySpan<byte> name = [], array = [];
        for (var at = PdfSyntax.SkipSpace(content, 0); at < content.Length; at = PdfSyntax.SkipSpace(content, at))
        {
            var start = at;
            var first = content[at];
            if (first is (>= (byte)'0' and <= (byte)'9') or (byte)'-' or (byte)'.')
            {
                _operands.Add(PdfSyntax.Number(content[at..], out var length));
                at += length;
                continue;
            }
            at = PdfSyntax.Skip(content, at);
            switch (first)
            {
                case (byte)'/':
                    name = content[(start + 1)..at];
                    break;
                case (byte)'[':
                    array = content[(start + 1)..(at - 1)];
                    break;
                case (byte)'<' or (byte)'(':
                    break;
                default:
                    Act(content[start..at], name, array);
                    _operands.Clear();
                    name = array = [];
                    break;
            }
        }
        PdfSyntax.Demand(!_inText && _saved.Count == 0 && _marked.Count == 0);
        return _letters;
    }

    private void Act(ReadOnlySpan<byte> op, ReadOnlySpan<byte> name, ReadOnlySpan<byte> array)
    {
        switch (op)
        {
            case [(byte)'T', (byte)'J']:
                Show(array);
                break;
            case [(byte)'T', (byte)'d']:
                PdfSyntax.Demand(_inText && _operands.Count == 2);
                _line = (_line.X + _operands[0], _line.Y + _operands[1]);
                _pen = _line.X;
                break;
            case [(byte)'T', (byte)'f']:
                PdfSyntax.Demand(_operands is [> 0.5]);
                _state = _state with { Font = font(Encoding.ASCII.GetString(name)), Size = _operands[0] };
                break;
            case [(byte)'T', (byte)'s']:
                _state = _state with { Rise = _operands[0] };
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
                PdfSyntax.Demand(isWithoutText(Encoding.ASCII.GetString(name)));
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

    private void Show(ReadOnlySpan<byte> array)
    {
        var (type, size) = (_state.Font, _state.Size);
        PdfSyntax.Demand(_inText && type is not null);
        var shape = new PdfLetter("", 0, 0, _line.Y + _state.Rise, size)
        {
            IsBold = type!.IsBold,
            IsArtifact = _marked.TryPeek(out var isArtifact) && isArtifact,
        };
        for (var at = PdfSyntax.SkipSpace(array, 0); at < array.Length; at = PdfSyntax.SkipSpace(array, at))
        {
            if (array[at] != '<')
            {
                _pen -= PdfSyntax.Number(array[at..], out var length) * size / 1000;
                at += length;
                continue;
            }
            for (at++; array[at] != '>'; at += 4)
            {
                var code = PdfSyntax.Hex4(array[at..]);
                var end = _pen + (type.Width(code) * size / 1000);
                _letters.Add(shape with { Value = type.Text(code), Left = _pen, End = end });
                _pen = end;
            }
            at++;
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct State(PdfFont? Font, double Size, double Rise, bool IsMoved);
}
