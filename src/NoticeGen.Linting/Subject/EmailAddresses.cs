using NoticeGen.Records;
using NoticeGen.Source;

namespace NoticeGen.Linting.Subject;

/// <summary>Email addresses, in fields that hold one and in running text.</summary>
internal static class EmailAddresses
{
    public static IEnumerable<(Origin Origin, string Address)> In(LintSubject subject)
    {
        foreach (var text in subject.Texts)
        {
            if (text.Value.Type is ScalarType { Kind: ScalarKind.Email })
            {
                yield return (text.Value.Origin, text.Value.Text);
            }
            else if (text.IsWords && text.IsPrinted && text.Value.Text.Contains('@', StringComparison.Ordinal))
            {
                foreach (var (at, length) in Written(text.Value.Text))
                {
                    yield return (text.Place(at, length), text.Value.Text.Substring(at, length));
                }
            }
        }
    }

    /// <summary>What stands around an @ without a space. "@northtown" is a name on a social network.</summary>
    private static IEnumerable<(int At, int Length)> Written(string text)
    {
        for (var sign = text.IndexOf('@', StringComparison.Ordinal); sign >= 0; sign = text.IndexOf('@', sign + 1))
        {
            if (sign == 0 || !IsOfAddress(text[sign - 1]) || sign + 1 == text.Length || !char.IsAsciiLetterOrDigit(text[sign + 1]))
            {
                // No text is looked at twice, however many signs it holds.
                continue;
            }
            int start = sign, end = sign + 1;
            while (start > 0 && IsOfAddress(text[start - 1]))
            {
                start--;
            }
            while (end < text.Length && (IsOfAddress(text[end]) || text[end] == '@'))
            {
                end++;
            }
            var length = text.AsSpan(start, end - start).TrimEnd(".'-").Length;
            yield return (start, length);
            sign = start + length - 1;
        }
    }

    private static bool IsOfAddress(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '%' or '+' or '-' or '\'';
}
