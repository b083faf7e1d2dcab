using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Versions;
using Xunit;
using static NoticeGen.Testing.Entries;

namespace NoticeGen.Tests.Versions;

public sealed class SuccessionTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public void The_first_text_is_recorded_from_the_day_that_the_notice_gives()
    {
        var entry = Succession.Of([], Now(published: May), Recorded).Entry!;
        Assert.Equal((May, Today, null), (entry.Published, entry.AsAt, entry.Supersedes));
    }

    [Fact]
    public void A_notice_without_a_day_is_recorded_from_the_day_of_the_archive()
    {
        Assert.Equal(Today, Succession.Of([], Now(published: null), Recorded).Entry!.Published);
    }

    [Fact]
    public void A_known_text_is_not_recorded_again()
    {
        var same = Succession.Of(After(Entry(May)), Now(version: "1.0", text: 1, published: May), Recorded);
        Assert.Null(same.Entry);
        Assert.Null(same.Severity);
    }

    [Fact]
    public void A_new_version_of_the_same_text_is_remarked_and_not_recorded()
    {
        var note = Succession.Of(After(Entry(May)), Now(version: "1.1", text: 1, published: May), Recorded);
        Assert.Null(note.Entry);
        Assert.Equal((Severity.Note, "version `1.1` has the same text as version `1.0`: nothing new to record"), (note.Severity!.Value, note.Message));
    }

    [Fact]
    public void A_new_text_needs_a_new_version()
    {
        AssertRefused("the text has changed since the archive of 2026-05-03, and `version` has not: it is still `1.0`", "version", Now(version: "1.0", text: 2, sources: 8, published: Today));
    }

    [Fact]
    public void A_new_text_may_not_lose_its_version()
    {
        AssertRefused("the text has changed since version `1.0`, and the notice no longer gives a `version`", "version", Now(version: null, text: 2, sources: 8, published: Today));
    }

    [Fact]
    public void A_version_is_not_used_twice()
    {
        var history = After(Entry(May), Entry(May.AddDays(1), text: 2, supersedes: 1));
        var refused = Succession.Of(history, Now(version: "1.0", text: 3, sources: 8, published: Today), Recorded);
        Assert.Equal("version `1.0` was another text, published on 2026-05-03", refused.Message);
        Assert.Null(refused.Entry);
    }

    [Fact]
    public void A_text_may_come_back_with_its_version()
    {
        var history = After(Entry(May), Entry(May.AddDays(1), text: 2, supersedes: 1));
        var entry = Succession.Of(history, Now(version: "1.0", text: 1, published: Today), Recorded).Entry!;
        Assert.Equal((Hash(1), Hash(2)), (entry.TextHash, entry.Supersedes));
    }

    [Fact]
    public void The_day_of_the_text_before_cannot_be_the_day_of_the_next()
    {
        AssertRefused("`published` is 2026-05-03, and version `1.0`, which it replaces, was published on 2026-05-03", "published", Now(version: "2.0", text: 2, published: May));
    }

    [Fact]
    public void A_text_may_be_put_right_on_the_day_that_it_came()
    {
        var entry = Succession.Of(After(Entry(Today)), Now(version: "2.0", text: 2, published: Today), Recorded).Entry!;
        Assert.Equal(Today, entry.Published);
    }

    [Fact]
    public void What_is_still_to_be_published_is_not_recorded()
    {
        AssertRefused("`published` is 2026-11-23, after 2026-11-22, the day of this archive: the ledger records what has been published", "published", Now(published: Today.AddDays(1)));
    }

    [Fact]
    public void A_text_that_the_templates_changed_is_recorded_from_the_day_of_the_archive_with_a_warning()
    {
        var changed = Succession.Of(After(Entry(May)), Now(version: "1.0", text: 2, published: May), Recorded);
        Assert.Equal(Severity.Warning, changed.Severity);
        Assert.Equal((Today, "1.0", Hash(1)), (changed.Entry!.Published, changed.Entry.Version, changed.Entry.Supersedes));
    }

    [Fact]
    public void An_edition_may_not_change_behind_the_version_that_another_edition_was_recorded_with()
    {
        // The full notice went to 1.1, Easy Read stayed as it was; now its words change, and the notice is still 1.1.
        AssertRefused(
            "the text has changed since the archive of 2026-05-03, and `version` has not: it is still `1.1`", "version",
            Now(version: "1.1", text: 2, sources: 8, published: May.AddDays(9)) with { IsVersionKnown = true });
    }

    [Fact]
    public void An_edition_that_is_added_later_is_recorded_from_the_day_of_the_archive()
    {
        Assert.Equal(Today, Succession.Of([], Now(published: May) with { IsVersionKnown = true }, Recorded).Entry!.Published);
    }

    private static Recording Recorded => new(Today, "0.1.0", "archive.zip");

    private static void AssertRefused(string message, string field, CurrentText now)
    {
        var refused = Succession.Of(After(Entry(May)), now, Recorded);
        Assert.Null(refused.Entry);
        Assert.Equal((Severity.Error, message, field), (refused.Severity!.Value, refused.Message, refused.Field));
    }

    private static ImmutableArray<PublishedVersion> After(params LedgerEntry[] entries) => Read(Ledger.Write(entries)).History(Housing);

    private static CurrentText Now(string? version = "1.0", int text = 1, int sources = 9, DateOnly? published = null) => new()
    {
        Of = Housing,
        Version = version,
        Published = published,
        TextHash = Hash(text),
        SourceHash = Hash(sources),
    };
}
