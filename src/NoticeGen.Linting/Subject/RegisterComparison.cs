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

    private RegisterComparison(Register register, ImmutableArray<NoticeFacts> notices)
    {
        _all = notices;
        Rows = [.. register.Rows.Where(row => row.Activity is not null)];
        foreach (var named in notices.SelectMany(notice => new[] { notice.Id[(notice.Id.IndexOf('/', StringComparison.Ordinal) + 1)..], notice.Service, notice.Title }.OfType<string>().Select(Key).Distinct().Select(key => (Key: key, Notice: notice))).GroupBy(named => named.Key, StringComparer.Ordinal))
        {
            _notices[named.Key] = [.. named.Select(one => one.Notice)];
        }
    }

    /// <summary>Those that name an activity.</summary>
    public ImmutableArray<RegisterRow> Rows { get; }

    /// <summary>Null where the authority has no register, or one that says nothing.</summary>
    public static RegisterComparison? Of(EstateSubject subject) =>
        subject.Register is { } register && new RegisterComparison(register, subject.Notices) is { Rows.IsEmpty: false } comparison ? comparison : null;

    /// <summary>The notices that a row may belong to.</summary>
    public ImmutableArray<NoticeFacts> NoticesOf(RegisterRow row) => row.Notice is null ? _all : _notices.GetValueOrDefault(Key(row.Notice), []);

    public static bool IsSame(RegisterRow row, PurposeFact purpose) => row.Of(RegisterColumns.Activity).Concat(row.Of(RegisterColumns.Purpose))
        .Select(cell => Key(cell.Text)).Any(key => key == Key(purpose.Name.Text) || (purpose.Activity is { } activity && key == Key(activity)));

    /// <summary>Where a row says to which notice it belongs, or else what it is about.</summary>
    public static Origin NamedAt(RegisterRow row) =>
        row.Of(RegisterColumns.Notice).Concat(row.Of(RegisterColumns.Service)).Concat(row.Of(RegisterColumns.Department)).Append(row.Activity!).First().Origin;

    /// <summary>Letters and digits, without the "to" with which purposes may begin.</summary>
    public static string Key(string text) =>
        string.Concat((text.StartsWith("to ", StringComparison.OrdinalIgnoreCase) ? text[3..] : text).Replace("&", "and", StringComparison.Ordinal).Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
