using CsCheck;
using Jalon.Algebra.Types;
using Jalon.Api;
using Jalon.Host.Execution;
using Jalon.Language.Binding.Campaigns;

namespace Jalon.Host.Tests.Execution;

public class ParameterTextTests
{
    private static readonly Gen<string> s_text = Gen.String[Gen.Char["\"\\,[] éab"], 1, 12];

    [Fact]
    public void What_is_written_is_read_as_the_same()
    {
        Same(Gen.Bool, DataType.Bool);
        Same(Gen.Long, DataType.Int);
        Same(Gen.Long[-999_999_999_999, 999_999_999_999].Select(n => n / 100m), DataType.Decimal(2));
        Same(Gen.Double[-1e150, 1e150], DataType.Float);
        Same(s_text, DataType.Text);
        Same(Gen.DateOnly, DataType.Date);
        Same(Gen.Long[0, 863_999_999_999].Select(t => new TimeOnly(t / 10 * 10)), DataType.Time);
        Same(Gen.Long[0, DateTime.MaxValue.Ticks].Select(t => new DateTimeOffset(t / 10 * 10, TimeSpan.Zero)), DataType.DateTime);
    }

    [Fact]
    public void A_list_is_read_as_the_same_whatever_its_texts_hold()
    {
        var parameter = Parameter(DataType.List(DataType.Text));
        s_text.List[0, 5].Sample(texts =>
            Assert.Equal(texts, Assert.IsType<List<object?>>(ParameterText.Read(parameter, ParameterText.Write(texts))).Cast<string>()));
    }

    [Theory]
    [InlineData("[a, b]", "a|b")]
    [InlineData("a,b", "a|b")]
    [InlineData("[]", "")]
    [InlineData("[\"a, b\", c]", "a, b|c")]
    public void A_list_is_typed_with_or_without_brackets_and_quotes(string typed, string items) =>
        Assert.Equal(items, string.Join("|", (List<object?>)ParameterText.Read(Parameter(DataType.List(DataType.Text)), typed)!));

    [Fact]
    public void Empty_is_written_as_it_is_typed()
    {
        Assert.Equal("empty", ParameterText.Write(null));
        Assert.Null(ParameterText.Read(Parameter(DataType.Int), "empty"));
        Assert.Equal("empty", ParameterText.Read(Parameter(DataType.Text), ParameterText.Write("empty")));
    }

    [Fact]
    public void What_is_no_value_of_the_type_is_refused_by_name() =>
        Assert.Equal("'many' is no int, which 'least' wants", Assert.Throws<ProblemException>(() => ParameterText.Read(Parameter(DataType.Int), "many")).Message);

    private static void Same<T>(Gen<T> values, DataType type) =>
        values.Sample(value => Assert.Equal((object?)value, ParameterText.Read(Parameter(type), ParameterText.Write(value))));

    private static BoundParameter Parameter(DataType type) => new("least", type, false, null, null);
}
