using Jalon.Algebra.Functions;

namespace Jalon.Algebra.Tests.Functions;

public sealed class DatePatternTests
{
    [Theory]
    [InlineData("dd/MM/yyyy", "<dd>/<MM>/<yyyy>")]
    [InlineData("yyyyMMdd", "<yyyy><MM><dd>")]
    [InlineData("d.M.yyyy H:mm", "<d>.<M>.<yyyy> <H>:<mm>")]
    [InlineData("yyyy'T'HH", "<yyyy>T<HH>")]
    [InlineData("HH'h'''mm", "<HH>h'<mm>")]
    public void A_pattern_is_fields_and_texts(string pattern, string parts)
    {
        Assert.Equal(parts, string.Concat(DatePattern.TryParse(pattern)!.Parts.Select(p => p.IsField ? $"<{p.Text}>" : p.Text)));
    }

    [Theory]
    [InlineData("DD/MM/YYYY")]
    [InlineData("yyyy-MM-ddTHH")]
    [InlineData("yyyy'")]
    [InlineData("yy")]
    public void A_letter_that_is_no_field_makes_no_pattern(string pattern)
    {
        Assert.Null(DatePattern.TryParse(pattern));
    }
}
