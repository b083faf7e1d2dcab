using NoticeGen.Records;
using NoticeGen.Source;
using Xunit;
using Record = NoticeGen.Records.Record;

namespace NoticeGen.Tests.Records;

/// <summary>A record answers for the fields of its kind, and for no others: a slip in a field's name is found where it is made.</summary>
public sealed class RecordTests
{
    private static readonly Origin Place = Origin.Of(new SourceText("notice.yaml", "period: six years\n"));

    private static readonly Record Retention = new(
        Place,
        new RecordType("retention", "a retention period", new Field("period", new ScalarType(ScalarKind.Text), "How long."), new Field("criteria", new ScalarType(ScalarKind.Text), "Or what decides.")),
        [new Scalar(Place, "six years", new ScalarType(ScalarKind.Text), verbatim: false), null],
        [Place, null]);

    public static TheoryData<string> Ways => [.. AllWays.Keys];

    private static Dictionary<string, Func<string, object?>> AllWays { get; } = new()
    {
        ["[]"] = field => Retention[field],
        [nameof(Record.Has)] = field => Retention.Has(field),
        [nameof(Record.KeyOrigin)] = field => Retention.KeyOrigin(field),
        [nameof(Record.Scalar)] = field => Retention.Scalar(field),
        [nameof(Record.Nested)] = field => Retention.Nested(field),
        [nameof(Record.Text)] = field => Retention.Text(field),
        [nameof(Record.Items)] = field => Retention.Items(field),
        [nameof(Record.Records)] = field => Retention.Records(field),
        [nameof(Record.Scalars)] = field => Retention.Scalars(field),
        [nameof(Record.Entries)] = field => Retention.Entries(field),
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_field_that_records_of_the_kind_do_not_have_is_an_error_of_the_program(string way)
    {
        AllWays[way]("period");
        AllWays[way]("criteria");
        var problem = Assert.Throws<ArgumentException>(() => AllWays[way]("perod"));
        Assert.Contains("records of the kind `retention` have no field `perod`", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_that_was_not_given_is_null_and_no_error()
    {
        Assert.Equal("six years", Retention.Text("period"));
        Assert.Null(Retention.Text("criteria"));
        Assert.False(Retention.Has("criteria"));
    }

    [Fact]
    public void Code_that_looks_at_records_of_any_kind_asks_whether_there_is_a_field()
    {
        Assert.Null(Retention.Find("perod"));
        Assert.Null(Retention.FindScalar("perod"));
        Assert.Empty(Retention.FindScalars("perod"));
        Assert.Equal("six years", Retention.FindScalar("period")?.Text);
        Assert.Equal("", Retention.Id);
    }
}
