using System.Globalization;
using System.Text;
using TaggedPdf.Fonts;

namespace TaggedPdf.Layout.Lines;

/// <summary>Chooses fonts and shapes words: styled runs become a measured paragraph.</summary>
internal sealed class ParagraphSetter(LayoutContext context)
{
    private readonly List<Piece> _pieces = [];

    public SetParagraph Set(List<StyledRun> runs, TextStyle style)
    {
        var text = Join(runs);
        var levels = ParagraphLevels.Of(text, runs, context.Geometry.RightToLeft);
        var pieces = _pieces;
        pieces.Clear();
        var start = 0;
        foreach (var run in runs)
        {
            var end = start + run.Text.Length;
            LoadedFont? before = null;
            for (var at = start; at < end;)
            {
                var piece = Next((text, levels, before), (at, end), (run, style.Size));
                pieces.Add(piece);
                before = piece.Word.Font;
                at = piece.Start + piece.Length;
            }
            start = end;
        }
        return new SetParagraph(this, style, text, [.. pieces]);
    }

    /// <summary>
    /// Divides a word that is wider than a line, at the signs of an address if it has some, and otherwise between any
    /// two characters.
    /// </summary>
    public void DivideLongWord(string text, ReadOnlySpan<Piece> word, double width, List<Piece> target)
    {
        var first = target.Count;
        var start = word[0].Start;
        var whole = text.AsSpan(start, word[^1].Start + word[^1].Length - start);
        foreach (var piece in word)
        {
            var unit = piece.Word.WidthAt(1);
            var size = unit > 0 ? piece.Width / unit : 0;
            var from = piece.Start;
            for (var at = from + 1; at <= piece.Start + piece.Length; at++)
            {
                var atEnd = at == piece.Start + piece.Length;
                if (atEnd || LineBreaks.IsAllowedInLongWord(whole, at - start))
                {
                    AddPart(text, piece, (from, at, start, size, width), target);
                    from = at;
                }
            }
            // The end of a piece is an end for the line only where the word could be divided anyway.
            var end = piece.Start + piece.Length - start;
            var may = piece.Break != PieceBreak.None || (end < whole.Length && LineBreaks.IsAllowedInLongWord(whole, end));
            target[^1] = target[^1] with { Break = may ? PieceBreak.Allowed : piece.Break };
        }
        DivideBetweenPieces(target, first, width);
    }

    /// <summary>Parts that fit one by one may be too wide together, where the look changes within a word.</summary>
    private static void DivideBetweenPieces(List<Piece> target, int first, double width)
    {
        double used = 0;
        for (var i = first; i < target.Count; i++)
        {
            if (used > 0 && used + target[i].Width > width)
            {
                target[i - 1] = target[i - 1] with { Break = PieceBreak.Allowed };
                used = 0;
            }
            used = target[i].Break == PieceBreak.None ? used + target[i].Width : 0;
        }
    }

    /// <summary>A part that is too wide is divided at its dots, and where it has none between its characters.</summary>
    private void AddPart(string text, Piece piece, (int From, int To, int Word, double Size, double Width) part, List<Piece> target)
    {
        var whole = Shape(text, piece, (part.From, part.To), part.Size);
        if (whole.Width <= part.Width)
        {
            target.Add(whole with { Break = PieceBreak.Allowed });
            return;
        }
        var word = text.AsSpan(part.Word, part.To - part.Word);
        for (var dot = part.To - 1; dot > part.From; dot--)
        {
            if (LineBreaks.IsAllowedInLongPart(word, dot - part.Word))
            {
                AddPart(text, piece, part with { To = dot }, target);
                AddPart(text, piece, part with { From = dot }, target);
                return;
            }
        }
        var from = part.From;
        double used = 0;
        for (var at = part.From; at < part.To;)
        {
            var next = at + StringInfo.GetNextTextElementLength(text.AsSpan(at, part.To - at));
            var sign = Shape(text, piece, (at, next), part.Size).Width;
            if (at > from && used + sign > part.Width)
            {
                target.Add(Shape(text, piece, (from, at), part.Size) with { Break = PieceBreak.Allowed });
                from = at;
                used = 0;
            }
            used += sign;
            at = next;
        }
        target.Add(Shape(text, piece, (from, part.To), part.Size) with { Break = PieceBreak.Allowed });
    }

    private Piece Shape(string text, Piece like, (int From, int To) part, double size)
    {
        var word = context.Shape(like.Word.Font, text.AsSpan(part.From, part.To - part.From), like.Run.Language, like.Level);
        return like with { Word = word, Start = part.From, Length = part.To - part.From, Width = word.WidthAt(size) };
    }

    private Piece Next(
        (string Text, byte[]? Levels, LoadedFont? FontBefore) paragraph, (int Start, int End) range, (StyledRun Run, double Size) set)
    {
        var (text, levels, fontBefore) = paragraph;
        var (start, limit) = range;
        var (run, size) = set;
        var level = levels?[start] ?? 0;
        if (text[start] == StyledRun.LineBreak)
        {
            var gap = context.Shape(context.Fonts.Main(run.Bold), " ", run.Language, level);
            return new Piece(run, gap, start, 1, gap.WidthAt(size), true, PieceBreak.Forced, level);
        }
        var isSpace = LineBreaks.IsSpace(text[start]);
        var main = context.Fonts.Main(run.Bold);
        var font = FontAt(text, start, run, fontBefore);
        var end = start + RuneLength(text, start);
        var mayBreak = isSpace;
        while (end < limit && text[end] != StyledRun.LineBreak && LineBreaks.IsSpace(text[end]) == isSpace
            && (levels is null || levels[end] == level))
        {
            if (IsPlainWord(text, end) && ReferenceEquals(font, main) && main.HasPlainLetters)
            {
                end++;
                continue;
            }
            if (!isSpace && LineBreaks.IsAllowed(text, end))
            {
                mayBreak = true;
                break;
            }
            if (FontAt(text, end, run, font) != font)
            {
                break;
            }
            end += RuneLength(text, end);
        }
        var word = context.Shape(font, text.AsSpan(start, end - start), run.Language, level);
        if (word.Missing is { } missing)
        {
            // A letter's font may lack its mark where another font has both.
            var whole = context.Fonts.All(run.Bold).Select(other => context.Shape(other, text.AsSpan(start, end - start), run.Language, level)).FirstOrDefault(other => other.Missing is null);
            word = whole ?? word;
            if (whole is null)
            {
                context.MissingCharacter(missing, run.Place);
            }
        }
        if (isSpace && end - start == 1 && LineBreaks.IsTie(text, start))
        {
            isSpace = mayBreak = false;
        }
        return new Piece(
            run, word, start, end - start, word.WidthAt(size), isSpace, mayBreak ? PieceBreak.Allowed : PieceBreak.None, level);
    }

    /// <summary>Whether a character and the one before it are of printable ASCII, with no line to end between them.</summary>
    private static bool IsPlainWord(string text, int index) =>
        text[index] is > ' ' and < '\x7F' && text[index - 1] is > ' ' and < '\x7F' and not '-';

    /// <param name="before">
    /// The font of what stands before: spaces, digits and punctuation follow it, so that a phone number or a postcode
    /// is set in one font.
    /// </param>
    private LoadedFont FontAt(string text, int index, StyledRun run, LoadedFont? before)
    {
        var main = context.Fonts.Main(run.Bold);
        if (text[index] is >= ' ' and < '\x7F' && main.HasPlainLetters && (before is null || ReferenceEquals(before, main)))
        {
            return main;
        }
        Rune.DecodeFromUtf16(text.AsSpan(index), out var rune, out _);
        if (IsInvisible(rune))
        {
            return before ?? main;
        }
        if (before is not null && before != main && !Rune.IsLetter(rune) && before.Has(rune.Value))
        {
            return before;
        }
        if (main.Has(rune.Value))
        {
            return main;
        }
        if (before is not null && IsMark(rune))
        {
            // Drawn by the letter's font, which may join both into one glyph; shaping tells if it could not.
            return before;
        }
        var font = context.Fonts.For(rune.Value, run.Bold);
        if (font is null)
        {
            context.MissingCharacter(rune, run.Place);
        }
        return font ?? main;
    }

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    /// <summary>Characters that steer shaping or line breaks and are never drawn.</summary>
    private static bool IsInvisible(Rune rune) =>
        rune.Value is 0x00AD or 0x061C or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F)
            or (>= 0xFE00 and <= 0xFE0F) or 0xFEFF;

    private static int RuneLength(string text, int index) =>
        char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]) ? 2 : 1;

    /// <summary>The paragraph's text; tabs and line ends in it are spaces like any other.</summary>
    private static string Join(List<StyledRun> runs)
    {
        var text = runs.Count == 1 ? runs[0].Text : string.Concat(runs.Select(run => run.Text));
        return text.AsSpan().IndexOfAny('\t', '\n', '\r') < 0
            ? text
            : text.Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ');
    }
}
