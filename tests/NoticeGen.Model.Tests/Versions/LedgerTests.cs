using CsCheck;
using NoticeGen.Source;
using NoticeGen.Versions;
using Xunit;
using static NoticeGen.Testing.Entries;

namespace NoticeGen.Tests.Versions;

public sealed class LedgerTests
{
    [Fact]
    public void From_the_first_publication_on_exactly_one_text_stands_on_each_day()
    {
        // Days between publications, and the day that is asked about.
        Gen.Select(Gen.Int[0, 40].Array[1, 12], Gen.Int[-30, 600]).Sample((gaps, asked) =>
        {
            var ledger = Read(Ledger.Write(Sequence(gaps)));
            var day = May.AddDays(asked);
            var live = ledger.History(Housing).Where(version => version.IsLiveOn(day)).ToList();
            var first = May.AddDays(gaps[0]);
            return live.Count == (day < first ? 0 : 1)
                && ledger.On(Housing, day) == live.SingleOrDefault()
                && live.TrueForAll(version => version.Published <= day && !(version.Until < day));
        });
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        Gen.Select(Gen.Int[0, 40].Array[1, 12], Gen.String).Sample((gaps, version) =>
        {
            var written = Ledger.Write(Sequence(gaps).Select(entry => entry with { Version = version }));
            return Ledger.Write(Read(written).Entries) == written;
        });
    }

    [Fact]
    public void Any_text_is_read_or_refused_with_a_line_of_it()
    {
        Gen.String.Sample(text =>
        {
            var source = new SourceText("ledger.jsonl", text);
            return Ledger.Read(source, out var fault) is not null || (fault!.Line >= 1 && fault.Line <= source.LineCount);
        });
    }

    [Fact]
    public void A_text_that_was_replaced_on_its_own_day_is_no_days_answer()
    {
        var ledger = Read(Ledger.Write([Entry(May), Entry(May, text: 2, supersedes: 1)]));
        Assert.Equal("2.0", ledger.On(Housing, May)!.Entry.Version);
        Assert.True(ledger.History(Housing)[0].WasReplacedAtOnce);
        Assert.Null(ledger.History(Housing)[0].Until);
    }

    [Fact]
    public void A_text_stands_until_the_day_before_the_next()
    {
        var ledger = Read(Ledger.Write([Entry(May), Entry(May.AddDays(10), text: 2, supersedes: 1)]));
        Assert.Equal(May.AddDays(9), ledger.History(Housing)[0].Until);
        Assert.Equal("1.0", ledger.On(Housing, May.AddDays(9))!.Entry.Version);
        Assert.Equal("2.0", ledger.On(Housing, May.AddDays(10))!.Entry.Version);
    }

    [Fact]
    public void Lines_of_other_editions_stand_between_without_harm()
    {
        var easy = Housing with { Edition = Housing.Edition with { Variant = "easy-read" } };
        var ledger = Read(Ledger.Write([Entry(May), Entry(May, text: 5) with { Of = easy }, Entry(May.AddDays(1), text: 2, supersedes: 1)]));
        Assert.Equal([1, 3], ledger.History(Housing).Select(version => version.Line));
        Assert.Equal(2, Assert.Single(ledger.History(easy)).Line);
        Assert.Equal([Housing, easy], ledger.Editions);
    }

    [Theory]
    [InlineData("{\"notice\":", "is not whole: it cannot be read as JSON")]
    [InlineData("[]", "is not a JSON object")]
    [InlineData("{}", "lacks `notice`")]
    [InlineData("<<<<<<< HEAD", "is left over from a merge in git")]
    [InlineData("{\"notice\":\"housing\"}", "names the notice `housing`, which is not of the form authority/notice")]
    [InlineData("{\"notice\":7}", "has something other than text in `notice`")]
    public void A_damaged_line_is_named(string line, string message)
    {
        Assert.Equal(new LedgerFault(2, message), Fault(Ledger.Write([Entry(May)]) + line + "\n"));
    }

    [Theory]
    [InlineData("2026-05-03", "2026-05-33", "has `2026-05-33` in `published`, which is not a date such as 2026-11-22")]
    [InlineData("1111", "11z1", "has something other than a SHA-256 of 64 small hexadecimal digits in `textSha256`")]
    public void A_value_that_cannot_be_right_is_named(string old, string replacement, string message)
    {
        var line = Ledger.Write([Entry(May)]);
        var at = line.IndexOf(old, StringComparison.Ordinal);
        Assert.Equal(new LedgerFault(1, message), Fault(line[..at] + replacement + line[(at + old.Length)..]));
    }

    [Fact]
    public void A_line_that_was_changed_breaks_the_chain()
    {
        var fault = Fault(Ledger.Write([Entry(May, text: 3), Entry(May.AddDays(1), text: 2, supersedes: 1)]));
        Assert.Equal(2, fault.Line);
        Assert.StartsWith("does not follow on line 1", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_was_taken_out_breaks_the_chain()
    {
        var fault = Fault(Ledger.Write([Entry(May, text: 2, supersedes: 1)]));
        Assert.Contains("a line was taken out", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_cannot_be_published_before_the_one_it_replaces()
    {
        var fault = Fault(Ledger.Write([Entry(May), Entry(May.AddDays(-1), text: 2, supersedes: 1)]));
        Assert.Contains("before that of line 1", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_line_carries_the_hash_of_the_whole_line_before_it_and_of_its_archive()
    {
        var lines = Bound(Sequence([0, 1, 2])).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var before = "";
        foreach (var line in lines)
        {
            Assert.EndsWith($",\"archiveSha256\":\"{Hash(7)}\",\"previous\":\"{Sha256(before)}\"}}", line, StringComparison.Ordinal);
            before = line;
        }
        Assert.Equal(Sha256(before), Read(string.Join("\r\n", lines)).Tip);
    }

    [Fact]
    public void Whatever_is_changed_taken_out_put_in_or_moved_before_the_last_line_is_found()
    {
        Gen.Select(Gen.Int[0, 9].Array[3, 8], Gen.Int[0, 999], Gen.Int[0, 9999], Gen.Int[0, 3]).Sample((gaps, which, where, how) =>
        {
            var lines = Bound(Sequence(gaps)).Split('\n', StringSplitOptions.RemoveEmptyEntries).ToList();
            var at = which % (lines.Count - 1);
            switch (how)
            {
                case 0:
                    var place = where % lines[at].Length;
                    lines[at] = lines[at][..place] + (lines[at][place] == '1' ? '2' : '1') + lines[at][(place + 1)..];
                    break;
                case 1:
                    lines.RemoveAt(at);
                    break;
                case 2:
                    lines.Insert(at, lines[where % lines.Count]);
                    break;
                default:
                    (lines[at], lines[at + 1]) = (lines[at + 1], lines[at]);
                    break;
            }
            return Ledger.Read(new SourceText("ledger.jsonl", string.Join('\n', lines)), out _) is null;
        });
    }

    [Fact]
    public void Lines_of_the_older_form_are_read_and_bound_by_the_first_that_follows()
    {
        var older = Ledger.Write([Entry(May), Entry(May.AddDays(1), text: 2, supersedes: 1)]);
        var ledger = Read(older);
        Assert.False(ledger.Last!.Entry.IsBound);
        var whole = older + Ledger.Write(ledger.Bind([Entry(May.AddDays(2), text: 3, supersedes: 2)], Hash(7)));
        Assert.Equal([1, 2, 3], Read(whole).History(Housing).Select(version => version.Line));
        Assert.StartsWith("does not follow on line 2", Fault(whole.Replace("\"tool\":\"0.1.0\",\"archive\":\"archive.zip\"}", "\"tool\":\"0.1.1\",\"archive\":\"archive.zip\"}", StringComparison.Ordinal)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_the_older_form_does_not_follow_on_others()
    {
        var fault = Fault(Bound(Sequence([0])) + Ledger.Write([Entry(May.AddDays(1), text: 2, supersedes: 1)]));
        Assert.Equal(new LedgerFault(2, "lacks `archiveSha256` and `previous`, which the line before it has"), fault);
    }

    [Theory]
    [InlineData("archiveSha256")]
    [InlineData("previous")]
    public void Neither_hash_stands_alone(string taken)
    {
        var line = System.Text.RegularExpressions.Regex.Replace(Bound(Sequence([0])), $",\"{taken}\":\"[0-9a-f]+\"", "");
        Assert.Equal(new LedgerFault(1, $"lacks `{taken}`"), Fault(line));
    }

    private static string Bound(IEnumerable<LedgerEntry> entries) => Ledger.Write(Ledger.Empty.Bind(entries, Hash(7)));

    private static string Sha256(string text) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));

    private static LedgerFault Fault(string text)
    {
        Assert.Null(Ledger.Read(new SourceText("ledger.jsonl", text), out var fault));
        return fault!;
    }

    /// <summary>Texts one after another, each so many days after the one before.</summary>
    private static List<LedgerEntry> Sequence(int[] gaps)
    {
        var entries = new List<LedgerEntry>();
        var day = May;
        for (var i = 0; i < gaps.Length; i++)
        {
            day = day.AddDays(gaps[i]);
            // Two texts by turns: one may come back.
            entries.Add(Entry(day, text: 1 + (i % 2), supersedes: i == 0 ? null : 1 + ((i - 1) % 2)));
        }
        return entries;
    }
}
