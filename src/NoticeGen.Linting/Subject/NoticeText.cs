using System.Collections.Immutable;
using NoticeGen.Linting.English;
using NoticeGen.Records;
using NoticeGen.Source;
using NoticeGen.Templates;

namespace NoticeGen.Linting.Subject;

/// <summary>A value of a notice with the field that holds it.</summary>
/// <param name="owner">The record that holds the field.</param>
/// <param name="within">What the fields around it say of it.</param>
internal sealed class NoticeText(Scalar value, Field field, Record owner, NoticeText.Within within)
{
    private string? _folded;

    public Scalar Value { get; } = value;

    public Field Field { get; } = field;

    public Record Owner { get; } = owner;

    /// <summary>The role of the editions that it is meant for alone; null where any may print it.</summary>
    public EditionRole? OnlyIn { get; } = within.OnlyIn;

    /// <summary>Whether it stands under an <c>easy_read</c> field: meant for that edition alone.</summary>
    public bool InEasyRead => OnlyIn == EditionRole.EasyRead;

    /// <summary>Whether it is meant to reach readers, as nothing is that a field of housekeeping holds, such as an authority's look.</summary>
    public bool IsPrinted { get; } = within.Printed && field.Printed;

    /// <summary>The text as <see cref="Phrase.Fold"/> makes it; made once for all rules.</summary>
    public string Folded => _folded ??= Phrase.Fold(Value.Text);

    /// <summary>The place of a stretch of the text.</summary>
    public Origin Place(int start, int length) => PlaceIn(Value, start, length);

    /// <summary>Whether a person wrote words here, and not a date, an id or an address.</summary>
    public bool IsWords => Value.Type is ScalarType { Kind: ScalarKind.Text or ScalarKind.Markdown };

    /// <summary>Every value below a record, in the order in which the schema has the fields.</summary>
    public static ImmutableArray<NoticeText> Of(Record root)
    {
        var walk = new Walk();
        walk.Gather(root, new Within(OnlyIn: null, Printed: true));
        return walk.Found.ToImmutable();
    }

    /// <summary>Every scalar below a value, itself included.</summary>
    public static List<Scalar> ScalarsIn(Value value)
    {
        var found = new List<Scalar>();
        AddScalars(value, found);
        return found;
    }

    /// <inheritdoc cref="ScalarsIn"/>
    public static void AddScalars(Value value, List<Scalar> found)
    {
        switch (value)
        {
            case Scalar scalar:
                found.Add(scalar);
                break;
            case Record record:
                for (var place = 0; place < record.Type.Fields.Length; place++)
                {
                    if (record[place] is { } field)
                    {
                        AddScalars(field, found);
                    }
                }
                break;
            case RecordList list:
                foreach (var item in list.Items)
                {
                    AddScalars(item, found);
                }
                break;
            case RecordTable table:
                foreach (var (_, entry) in table.Entries)
                {
                    AddScalars(entry, found);
                }
                break;
        }
    }

    /// <summary>The place of a stretch of a value's text, as narrow as the file's own spelling allows.</summary>
    public static Origin PlaceIn(Scalar value, int start, int length)
    {
        var whole = value.Origin;
        if (value.IsVerbatim)
        {
            return whole with { Span = new TextSpan(whole.Span.Start + start, length) };
        }
        if (!value.Stretches.IsEmpty)
        {
            var from = Along(value.Stretches, start);
            return whole with { Span = TextSpan.Between(from, Math.Max(from, Along(value.Stretches, start + length - 1) + 1)) };
        }
        var offset = whole.Excerpt.IndexOf(value.Text.Substring(start, length), StringComparison.Ordinal);
        return offset < 0 ? whole : whole with { Span = new TextSpan(whole.Span.Start + offset, length) };
    }

    /// <summary>Where a character of the text stands in the file.</summary>
    private static int Along(ImmutableArray<(int Text, int File)> stretches, int at)
    {
        var index = stretches.Length - 1;
        while (index > 0 && stretches[index].Text > at)
        {
            index--;
        }
        return stretches[index].File + (at - stretches[index].Text);
    }

    /// <param name="OnlyIn">The role of the editions that one of them is for alone.</param>
    /// <param name="Printed">Whether all of them are meant to reach readers.</param>
    internal readonly record struct Within(EditionRole? OnlyIn, bool Printed);

    private sealed class Walk
    {
        private const int UsualCount = 512;

        public ImmutableArray<NoticeText>.Builder Found { get; } = ImmutableArray.CreateBuilder<NoticeText>(UsualCount);

        public void Gather(Record record, Within within)
        {
            var fields = record.Type.Fields;
            for (var place = 0; place < fields.Length; place++)
            {
                if (record.Given(place) is { } value)
                {
                    Gather(record, fields[place], value, within with { OnlyIn = within.OnlyIn ?? EditionRoles.OfField(fields[place].Name) });
                }
            }
        }

        private void Gather(Record owner, Field field, Value value, Within within)
        {
            switch (value)
            {
                case Scalar scalar:
                    Found.Add(new NoticeText(scalar, field, owner, within));
                    break;
                case Record record:
                    Gather(record, within with { Printed = within.Printed && field.Printed });
                    break;
                case RecordList list:
                    foreach (var item in list.Items)
                    {
                        Gather(owner, field, item, within);
                    }
                    break;
            }
        }
    }
}
