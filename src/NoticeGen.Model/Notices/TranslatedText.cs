using System.Collections.Immutable;
using System.Globalization;
using NoticeGen.Records;
using NoticeGen.Templates;

namespace NoticeGen.Notices;

/// <summary>A text of a notice that a further language has to say too, with what it says for it.</summary>
/// <param name="Path">The path of its field, with ids in place of numbers: <c>retention.case-records.period</c>, <c>aims.2</c>.</param>
/// <param name="Source">The text in the language that the notice is written in.</param>
/// <param name="Text">Null where the language says nothing: there the source is printed.</param>
public sealed record TranslatedText(string Path, Field Field, Scalar Source, Scalar? Text)
{
    /// <summary>Letters in a row that make a word: reference numbers and postcodes have fewer.</summary>
    private const int LettersOfAWord = 3;

    /// <summary>Lines of a postal address may be translated, and need not be: letters find their way by them as they are.</summary>
    public const string Address = "address";

    /// <summary>The role of the editions that alone say it; null for what any may say.</summary>
    public EditionRole? OnlyIn => Path.Split('.').Select(EditionRoles.OfField).FirstOrDefault(role => role is not null);

    /// <summary>The texts of a notice that readers are shown, in the order in which they are best written.</summary>
    /// <param name="translated">The same notice with what the language says over it.</param>
    public static ImmutableArray<TranslatedText> Of(Record notice, Record translated, string language)
    {
        var found = ImmutableArray.CreateBuilder<TranslatedText>();
        Add(notice, translated, "");
        return found.ToImmutable();

        void Add(Record source, Record over, string path)
        {
            for (var place = 0; place < source.Type.Fields.Length; place++)
            {
                if (source.Type.Fields[place] is { Printed: true } field && source.Given(place) is { } value)
                {
                    AddValue(field, (value, over.Given(place)), path.Length == 0 ? field.Name : $"{path}.{field.Name}");
                }
            }
        }

        void AddValue(Field field, (Value Source, Value? Over) values, string path)
        {
            switch (values)
            {
                case (Scalar source, var over) when IsText(field, source):
                    var said = over as Scalar;
                    found.Add(new TranslatedText(path, field, source, said is not null && NoticeFiles.OverlayAt(said.Origin.Path)?.Language == language ? said : null));
                    break;
                case (Record source, Record over):
                    Add(source, over, path);
                    break;
                case (RecordList source, RecordList over) when source.Items.Length == over.Items.Length:
                    for (var at = 0; at < source.Items.Length; at++)
                    {
                        AddValue(field, (source.Items[at], over.Items[at]), $"{path}.{NameOf(source.Items[at], at)}");
                    }
                    break;
            }
        }
    }

    /// <summary>Whether a value is said in each language in its own words: a text of words, and no address, date or number.</summary>
    public static bool IsText(Field field, Scalar value) => IsText(field) && HasWord(value.Text);

    /// <summary>The same of a value whose field is not known.</summary>
    public static bool IsText(Scalar value) => KindOf(value.Type) is ScalarKind.Text or ScalarKind.Markdown && HasWord(value.Text);

    /// <inheritdoc cref="IsText(Field, Scalar)"/>
    public static bool IsText(Field field) => field is { Printed: true, Name: not Address } && KindOf(field.Type) is ScalarKind.Text or ScalarKind.Markdown;

    /// <summary>What an item of a list is called in a path: its id, else its number.</summary>
    public static string NameOf(Value item, int at) => item is Record { Id: { Length: > 0 } id } ? id : (at + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether there is anything to translate in a text.</summary>
    public static bool HasWord(string text)
    {
        var letters = 0;
        foreach (var c in text)
        {
            letters = char.IsLetter(c) ? letters + 1 : 0;
            if (letters == LettersOfAWord)
            {
                return true;
            }
        }
        return false;
    }

    private static ScalarKind? KindOf(FieldType type) => type switch
    {
        ScalarType scalar => scalar.Kind,
        ListType list => KindOf(list.Item),
        _ => null,
    };
}
