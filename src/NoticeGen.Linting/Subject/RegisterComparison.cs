using System.Collections.Immutable;
using NoticeGen.Registers;
using NoticeGen.Source;

namespace NoticeGen.Linting.Subject;

/// <summary>
/// The rows of an authority's register beside its notices. A row belongs to the notice whose name, service or title it names; one that
/// names none may belong to any. An activity is the purpose that has its name, or says with <c>activity</c> that it has it.
/// </summary>
internal sealed class RegisterComparison
{
    private readonly Dictionary<string, ImmutableArray<NoticeFacts>> _notices = new(StringComparer.Ordinal);
    private readonly ImmutableArray<NoticeFacts> _all;

    /// <summary>Purposes by each name that a register may have for them: it may have thousands of rows, and an authority thousands of purposes.</summary>
    private readonly ILookup<string, (NoticeFacts Notice, PurposeFact Purpose)> _purposes;

    private RegisterComparison(Register register, ImmutableArray<NoticeFacts> notices)
    {
        _all = notices;
        Rows = [.. register.Rows.Where(row => row.Activity is not null)];
        foreach (var named in notices.SelectMany(notice => new[] { notice.Id[(notice.Id.IndexOf('/', StringComparison.Ordinal) + 1)..], notice.Service, notice.Title }.OfType<string>().Select(Key).Distinct().Select(key => (Key: key, Notice: notice))).GroupBy(named => named.Key, StringComparer.Ordinal))
        {
            _notices[named.Key] = [.. named.Select(one => one.Notice)];
        }
        _purposes = notices.SelectMany(notice => notice.Purposes, (notice, purpose) => (notice, purpose))
            .SelectMany(one => new[] { one.purpose.Name.Text, one.purpose.Activity }.OfType<string>().Select(Key).Distinct(), (one, key) => (Key: key, one.notice, one.purpose))
            .ToLookup(one => one.Key, one => (one.notice, one.purpose), StringComparer.Ordinal);
    }

    /// <summary>Those that name an activity.</summary>
    public ImmutableArray<RegisterRow> Rows { get; }

    /// <summary>Null where the authority has no register, or one that says nothing.</summary>
    public static RegisterComparison? Of(EstateSubject subject) =>
        subject.Register is { } register && new RegisterComparison(register, subject.Notices) is { Rows.IsEmpty: false } comparison ? comparison : null;

    /// <summary>The notices that a row may belong to.</summary>
    public ImmutableArray<NoticeFacts> NoticesOf(RegisterRow row) => row.Notice is null ? _all : _notices.GetValueOrDefault(Key(row.Notice), []);

    /// <summary>The purposes that a row is about.</summary>
    public IEnumerable<PurposeFact> PurposesOf(RegisterRow row)
    {
        var notices = NoticesOf(row);
        return row.Of(RegisterColumns.Activity).Concat(row.Of(RegisterColumns.Purpose)).Select(cell => Key(cell.Text)).Distinct().SelectMany(key => _purposes[key])
            .Where(one => row.Notice is null || notices.Any(notice => ReferenceEquals(notice, one.Notice)))
            .Select(one => one.Purpose).Distinct<PurposeFact>(ReferenceEqualityComparer.Instance);
    }

    /// <summary>Where a row says to which notice it belongs, or else what it is about.</summary>
    public static Origin NamedAt(RegisterRow row) =>
        row.Of(RegisterColumns.Notice).Concat(row.Of(RegisterColumns.Service)).Concat(row.Of(RegisterColumns.Department)).Append(row.Activity!).First().Origin;

    /// <summary>Letters and digits, without the "to" with which purposes may begin.</summary>
    public static string Key(string text) =>
        string.Concat((text.StartsWith("to ", StringComparison.OrdinalIgnoreCase) ? text[3..] : text).Replace("&", "and", StringComparison.Ordinal).Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
