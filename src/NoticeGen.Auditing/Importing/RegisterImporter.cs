using System.Collections.Immutable;
using NoticeGen.Law;
using NoticeGen.Published;
using NoticeGen.Registers;

namespace NoticeGen.Auditing.Importing;

/// <summary>
/// Makes drafts of a register of processing: one for each notice or service that its rows name. Every cell is in a field or among
/// the leftovers of a draft; no value says what the register does not say.
/// </summary>
public sealed class RegisterImporter(LawBook law, LegalNames names)
{
    private readonly PatternParts _parts = new(law);

    /// <returns>In the order in which the register first names them.</returns>
    public ImmutableArray<ImportedNotice> Import(Register register)
    {
        var groups = register.Rows.GroupBy(row => SourceWords.Key(row.Notice ?? ""), StringComparer.Ordinal).ToList();
        return
        [
            .. groups.Select((group, at) => new RegisteredNotice(register, [.. group], law, names, _parts).Make(group.First().Notice, at == 0 ? register.Beside : [])),
        ];
    }
}
