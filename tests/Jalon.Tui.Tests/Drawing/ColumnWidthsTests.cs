using Jalon.Tui.Drawing;

namespace Jalon.Tui.Tests.Drawing;

public class ColumnWidthsTests
{
    [Fact]
    public void Columns_that_fit_are_as_wide_as_what_they_hold() => Assert.Equal([6, 11, 4], ColumnWidths.Of([6, 11, 4], 80));

    [Fact]
    public void The_widest_gives_way_and_the_numbers_stay_whole() => Assert.Equal([8, 14, 4, 40, 6], ColumnWidths.Of([8, 14, 4, 90, 6], 80));

    [Fact]
    public void Two_wide_ones_share_what_is_left() => Assert.Equal([20, 20, 6], ColumnWidths.Of([60, 50, 6], 50));

    [Fact]
    public void No_column_becomes_so_narrow_that_it_says_nothing() => Assert.Equal([8, 8, 8], ColumnWidths.Of([30, 30, 30], 10));
}
