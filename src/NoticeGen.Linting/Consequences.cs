using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;
using NoticeGen.Notices;
using NoticeGen.Records;
using NoticeGen.Source;

namespace NoticeGen.Linting;

/// <summary>
/// Findings that only follow from a value that could not be read: what is wrong with the value has been reported where it
/// stands, and nobody knows what the rule would say if it could be read. Rules need not know of this: a notice remembers for
/// which of its unread values it was asked.
/// </summary>
internal sealed class Consequences(Notice notice)
{
    private Dictionary<Record, ImmutableArray<Origin>>? _beside;

    /// <summary>
    /// The findings of a rule without those that may follow from a value which the rule asked for and which could not be read.
    /// What it finds in other items of the same list stands, since each is looked at for itself.
    /// </summary>
    public IEnumerable<Diagnostic> LeftOutOf(IRule rule, LintSubject subject)
    {
        if (notice.Unread is not { } unread)
        {
            return rule.Check(subject);
        }
        unread.Forget();
        var all = rule.Check(subject).ToList();
        Record[] asked = [.. unread.Asked];
        return asked.Length == 0 ? all : [.. all.Where(finding => asked.All(group => IsBeside(group, finding.Origin)))];
    }

    private bool IsBeside(Record group, Origin place)
    {
        _beside ??= BesideEach(notice.Fields);
        return _beside.TryGetValue(group, out var others)
            && others.Any(other => other.Source == place.Source && other.Span.Start <= place.Span.Start && place.Span.End <= other.Span.End);
    }

    /// <summary>For each group the other items of the lists that it stands in.</summary>
    private static Dictionary<Record, ImmutableArray<Origin>> BesideEach(Record root)
    {
        var found = new Dictionary<Record, ImmutableArray<Origin>>(ReferenceEqualityComparer.Instance);
        Gather(root, []);
        return found;

        void Gather(Value value, ImmutableArray<Origin> beside)
        {
            switch (value)
            {
                case Record record:
                    found.TryAdd(record, beside);
                    for (var place = 0; place < record.Type.Fields.Length; place++)
                    {
                        if (record[place] is { } field)
                        {
                            Gather(field, beside);
                        }
                    }
                    break;
                case RecordList list:
                    foreach (var item in list.Items)
                    {
                        Gather(item, [.. beside, .. list.Items.Where(other => other != item).Select(other => other.Origin)]);
                    }
                    break;
                case RecordTable table:
                    foreach (var (_, entry) in table.Entries)
                    {
                        Gather(entry, beside);
                    }
                    break;
            }
        }
    }
}
