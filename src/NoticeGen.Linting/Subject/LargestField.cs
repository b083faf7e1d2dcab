using NoticeGen.Linting.English;
using NoticeGen.Notices;
using NoticeGen.Records;

namespace NoticeGen.Linting.Subject;

/// <summary>The field of a notice that takes the most room in an edition: where to shorten what is too long.</summary>
/// <param name="Name">At the top of the file.</param>
/// <param name="Words">How many of its words the edition prints.</param>
/// <param name="Longest">Its longest text.</param>
internal sealed record LargestField(string Name, int Words, Scalar Longest)
{
    /// <summary>Null where the edition prints nothing that the notice says.</summary>
    public static LargestField? In(Notice notice, ComposedEdition edition)
    {
        LargestField? largest = null;
        var fields = notice.Fields.Type.Fields;
        for (var place = 0; place < fields.Length; place++)
        {
            var printed = notice.Fields[place] is { } value ? NoticeText.ScalarsIn(value).FindAll(edition.Prints) : [];
            var words = printed.Sum(text => English.Words.CountIn(text.Text));
            if (words > (largest?.Words ?? 0))
            {
                largest = new LargestField(fields[place].Name, words, printed.MaxBy(text => text.Text.Length)!);
            }
        }
        return largest;
    }
}
