using System.Buffers;
using System.Text;
using NoticeGen.Auditing.Files;

namespace NoticeGen.Auditing.Finished;

/// <summary>Puts together what a finished document shows while a reader goes through it.</summary>
internal sealed class ShownTextBuilder
{
    /// <summary>UTF-16 units; the letters of an ordinary notice.</summary>
    private const int Usual = 32 * 1024;

    /// <summary>UTF-16 units that stand for one at the most: a ligature of three letters.</summary>
    private const int LongestFold = 3;

    /// <summary>For each ASCII character its small letter or digit; zero for what is no letter.</summary>
    private static readonly char[] Plain = [.. Enumerable.Range(0, 128).Select(code => char.IsAsciiLetterOrDigit((char)code) ? char.ToLowerInvariant((char)code) : '\0')];

    private readonly List<int> _bounds = [0];
    private readonly HashSet<string> _links = new(StringComparer.Ordinal);
    private char[] _letters = ArrayPool<char>.Shared.Rent(Usual);

    /// <summary>How many letters there are so far.</summary>
    public int Length { get; private set; }

    /// <summary>The letters of words alone.</summary>
    public static string LettersOf(ReadOnlySpan<char> words)
    {
        Span<char> some = stackalloc char[512];
        var room = words.Length * LongestFold <= some.Length ? some : new char[words.Length * LongestFold];
        return new string(room[..Fold(words, room)]);
    }

    public void Add(ReadOnlySpan<char> words) => Length += Fold(words, Room(words.Length * LongestFold));

    /// <summary>Adds letters that are small letters and digits already.</summary>
    public void AddLetters(string letters)
    {
        if (letters.Length == 1)
        {
            Room(1)[0] = letters[0];
        }
        else
        {
            letters.CopyTo(Room(letters.Length));
        }
        Length += letters.Length;
    }

    /// <summary>Adds words in UTF-8, which must be whole characters.</summary>
    /// <exception cref="FormatException">They are not.</exception>
    public void Add(ReadOnlySpan<byte> words)
    {
        var room = Room(words.Length);
        var (at, length) = (0, 0);
        for (; at < words.Length && words[at] < Plain.Length; at++)
        {
            var letter = Plain[words[at]];
            room[length] = letter;
            length += letter == '\0' ? 0 : 1;
        }
        Length += length;
        if (at < words.Length)
        {
            AddOther(words[at..]);
        }
    }

    /// <summary>Ends a block; the next letters belong to another.</summary>
    public void EndBlock()
    {
        if (_bounds[^1] != Length)
        {
            _bounds.Add(Length);
        }
    }

    public void AddLink(string target) => _links.Add(target);

    /// <summary>What was read. The builder is of no more use.</summary>
    public ShownText Build()
    {
        var letters = new string(_letters.AsSpan(0, Length));
        ArrayPool<char>.Shared.Return(_letters);
        _letters = [];
        return new ShownText(letters, _bounds, _links);
    }

    /// <summary>From the first character that is not ASCII on.</summary>
    private void AddOther(ReadOnlySpan<byte> words)
    {
        Span<char> some = stackalloc char[256];
        while (!words.IsEmpty)
        {
            var read = Rune.DecodeFromUtf8(words, out var rune, out var length);
            if (read != OperationStatus.Done)
            {
                throw new FormatException();
            }
            Add(some[..rune.EncodeToUtf16(some)]);
            words = words[length..];
            var plain = words.IndexOfAnyExceptInRange((byte)0, (byte)(Plain.Length - 1));
            plain = plain < 0 ? words.Length : plain;
            Add(words[..plain]);
            words = words[plain..];
        }
    }

    /// <summary>Writes the letters of words and gives their number.</summary>
    private static int Fold(ReadOnlySpan<char> words, Span<char> to)
    {
        var length = 0;
        foreach (var c in words)
        {
            if (c < Plain.Length)
            {
                var letter = Plain[c];
                to[length] = letter;
                length += letter == '\0' ? 0 : 1;
            }
            else if (Tidy.Letters(c) is { } same)
            {
                foreach (var letter in same.AsSpan().Trim('-'))
                {
                    to[length++] = letter;
                }
            }
            else if (char.IsLetterOrDigit(c))
            {
                to[length++] = char.ToLowerInvariant(c);
            }
        }
        return length;
    }

    private Span<char> Room(int needed)
    {
        if (_letters.Length - Length < needed)
        {
            var longer = ArrayPool<char>.Shared.Rent(Math.Max(_letters.Length * 2, Length + needed));
            _letters.AsSpan(0, Length).CopyTo(longer);
            ArrayPool<char>.Shared.Return(_letters);
            _letters = longer;
        }
        return _letters.AsSpan(Length);
    }
}
