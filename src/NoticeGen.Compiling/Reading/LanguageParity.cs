using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Notices;
using NoticeGen.Source;

namespace NoticeGen.Reading;

/// <summary>
/// Whether a notice says the same in a further language: each text there, accepted for the text as it is now, with the same
/// numbers, days and addresses.
/// </summary>
/// <param name="accepted">What a file of translated texts was accepted for, by its path.</param>
internal sealed partial class LanguageParity(Words from, Words to, Func<string, AcceptedFacts> accepted)
{
    private const int MostNamed = 4;

    private const int MostShown = 90;

    /// <param name="exists">Whether a file of translated texts is there.</param>
    public IEnumerable<Diagnostic> Check(Notice notice, IEnumerable<TranslatedText> texts, Predicate<string> exists)
    {
        // A snippet is said in a further language where it is used.
        foreach (var file in texts.GroupBy(text => NoticeFiles.OverlayPath(IsSnippet(text) ? notice.File.Path : text.Source.Origin.Path, to.Language), StringComparer.Ordinal))
        {
            var missing = file.Where(text => text.Text is null).ToList();
            // That a notice has no such file at all has been said.
            if (missing.Count > 0 && (exists(file.Key) || missing[0].Source.Origin.Source != notice.File))
            {
                yield return Missing(notice, missing, file.Key);
            }
        }
        foreach (var file in texts.Where(text => text.Text is not null).GroupBy(text => text.Text!.Origin.Source))
        {
            foreach (var finding in Compared(notice, file.Key, [.. file]))
            {
                yield return finding;
            }
        }
    }

    /// <summary>One finding for a file: whoever fills it in sees the rest.</summary>
    private Diagnostic Missing(Notice notice, List<TranslatedText> missing, string overlay)
    {
        var named = string.Join(", ", missing.Take(MostNamed).Select(text => $"`{text.Path}`"));
        return LanguageProblems.TextMissing.At(
            missing[0].Source.Origin,
            $"{Count(missing.Count)} of this file {(missing.Count == 1 ? "is" : "are")} not said in the language `{to.Language}`: {named}{(missing.Count > MostNamed ? " …" : "")}",
            $"`noticegen translate start {notice.Id} -l {to.Language}` writes what is missing into `{overlay}`, with the English above it") with
        {
            Related = [.. missing.Skip(1).Take(MostNamed - 1).Select(text => new Related(text.Source.Origin, "this is not said either"))],
        };
    }

    private IEnumerable<Diagnostic> Compared(Notice notice, SourceText overlay, List<TranslatedText> texts)
    {
        var facts = accepted(AcceptedFacts.PathFor(overlay.Path)).Facts;
        var accept = $"`noticegen translate accept {notice.Id} -l {to.Language}`";
        var unaccepted = texts.Where(text => facts?.ContainsKey(text.Path) != true && !IsSnippet(text)).ToList();
        if (unaccepted is [var first, ..])
        {
            yield return LanguageProblems.NotAccepted.At(
                first.Text!.Origin,
                facts is null ? $"nobody has accepted what this file says in the language `{to.Language}`" : $"nobody has accepted {Count(unaccepted.Count)} of this file, from `{first.Path}` on",
                $"read it beside the notice, then run {accept}");
        }
        foreach (var text in texts)
        {
            if (facts?.GetValueOrDefault(text.Path) is { } before && before.Text != text.Source.Text)
            {
                yield return LanguageProblems.TextBehind.At(
                    text.Text!.Origin,
                    $"this was accepted in the language `{to.Language}` for another `{text.Path}`: it was “{Short(before.Text)}”, now it is “{Short(text.Source.Text)}”",
                    $"look at it, mend it if it needs it, then run {accept}") with
                {
                    Label = "translates an older text",
                    Related = [new Related(text.Source.Origin, "what it is now")],
                };
            }
            else if (Difference(text.Source.Text, text.Text!.Text) is { } difference)
            {
                yield return LanguageProblems.TextDiffers.At(
                    text.Text.Origin, $"`{text.Path}` in the language `{to.Language}`: {difference}", "see which of the two is right, and write the same in both") with
                {
                    Related = [new Related(text.Source.Origin, "what it translates")],
                };
            }
        }
    }

    /// <summary>What one text tells and the other does not; null where they tell the same.</summary>
    private string? Difference(string source, string text)
    {
        var (here, there) = (Links().Matches(source).Select(link => link.Value).ToList(), Links().Matches(text).Select(link => link.Value).ToList());
        if (Apart(here, there) is { } link)
        {
            return link;
        }
        var (plain, translated) = (Links().Replace(source, " "), Links().Replace(text, " "));
        if (Apart(Numbers(plain), Numbers(translated)) is { } number)
        {
            return number;
        }
        for (var month = 0; month < from.Months.Length; month++)
        {
            // The first letter of a word changes in some languages with the word before it.
            if (IsDayIn(plain, from.Months[month]) && !translated.Contains(to.Months[month][1..], StringComparison.OrdinalIgnoreCase))
            {
                return $"“{from.Months[month]}” is not there as “{to.Months[month]}”";
            }
        }
        return null;
    }

    private static string? Apart(List<string> source, List<string> text)
    {
        var left = new List<string>(text);
        var missing = source.Where(value => !left.Remove(value)).ToList();
        return (missing, left) switch
        {
            ([], []) => null,
            ([var one, ..], []) => $"“{one}” is not there",
            ([], [var other, ..]) => $"“{other}” is not in what it translates",
            ([var one, ..], [var other, ..]) => $"“{other}” stands where what it translates has “{one}”",
        };
    }

    /// <summary>The numbers of a text, in the digits of any script.</summary>
    private static List<string> Numbers(string text)
    {
        var found = new List<string>();
        var number = new StringBuilder();
        foreach (var c in text + " ")
        {
            if (CharUnicodeInfo.GetDecimalDigitValue(c) is >= 0 and var digit)
            {
                number.Append((char)('0' + digit));
            }
            else if (number.Length > 0)
            {
                found.Add(number.ToString());
                number.Clear();
            }
        }
        return found;
    }

    private static bool IsDayIn(string text, string month)
    {
        var at = text.IndexOf(month, StringComparison.Ordinal);
        return at >= 0 && (at >= 2 && char.IsAsciiDigit(text[at - 2])
            || (at + month.Length + 1 < text.Length && char.IsAsciiDigit(text[at + month.Length + 1])));
    }

    private static bool IsSnippet(TranslatedText text) => text.Source.Origin.Path.StartsWith(Snippets.Folder + "/", StringComparison.Ordinal);

    private static string Count(int texts) => texts == 1 ? "1 text" : $"{texts.ToString(CultureInfo.InvariantCulture)} texts";

    private static string Short(string text) => text.Length <= MostShown ? text : text[..MostShown].TrimEnd() + "…";

    [GeneratedRegex(@"https?://[^\s()\[\]<>]+[^\s()\[\]<>.,;]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+", RegexOptions.CultureInvariant)]
    private static partial Regex Links();
}
