using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;
using static Jalon.Compilers.Tests.CSharp.Compiled;

namespace Jalon.Compilers.Tests.CSharp;

/// <summary>Language reference, sections 2 and 7: numbers and times.</summary>
public sealed class ArithmeticTests
{
    private const long Largest = long.MaxValue;
    private const decimal EighteenNines = 999_999_999_999_999_999m;

    public static TheoryData<string, object?> Cases => new()
    {
        { "9223372036854775807 + 1", null },
        { "9223372036854775806 + 1", Largest },
        { "-9223372036854775808 - 1", null },
        { "-9223372036854775807 - 1", long.MinValue },
        { "0 - -9223372036854775808", null },
        { "4294967296 * 4294967296", null },
        { "-4294967296 * 2147483648", long.MinValue },
        { "3037000500 * 3037000500", null },
        { "7 mod 3", 1L },
        { "-7 mod 3", -1L },
        { "7 mod -3", 1L },
        { "7 mod 0", null },
        { "-9223372036854775808 mod -1", 0L },
        { "3 / 2", 1.5 },
        { "3 / 0", null },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Ints_are_exact_or_empty(string expression, object? expected)
    {
        var parts = expression.Split(' ');
        var op = parts[1] switch
        {
            "+" => ArithmeticOperator.Add,
            "-" => ArithmeticOperator.Subtract,
            "*" => ArithmeticOperator.Multiply,
            "/" => ArithmeticOperator.Divide,
            _ => ArithmeticOperator.Modulo,
        };
        var (left, right) = (Parse(parts[0]), Parse(parts[2]));
        Assert.Equal(expected, Value(new Arithmetic(op, left, right, op == ArithmeticOperator.Divide ? DataType.Float : DataType.Int)));
    }

    [Fact]
    public void The_smallest_int_has_no_opposite()
    {
        Assert.Null(Value(new Negate(Int(long.MinValue))));
        Assert.Equal(-5L, Value(new Negate(Int(5))));
        Assert.Equal(long.MinValue, Value(Int(long.MinValue)));
    }

    [Fact]
    public void Empty_flows_through_every_operator_from_either_side()
    {
        var cases = from op in Enum.GetValues<ArithmeticOperator>()
                    from sides in new[] { (Int(null), Int(1)), (Int(1), Int(null)), (Int(null), Int(null)) }
                    select (Scalar)new Arithmetic(op, sides.Item1, sides.Item2, op == ArithmeticOperator.Divide ? DataType.Float : DataType.Int);
        Assert.All(Values([.. cases]), Assert.Null);
        Assert.Null(Value(new Negate(Decimal(null, 2))));
    }

    [Fact]
    public void Decimals_take_the_larger_scale_and_are_empty_beyond_eighteen_digits()
    {
        AssertDecimal("1.3500", new Arithmetic(ArithmeticOperator.Add, Decimal(1.10m, 2), Decimal(0.2500m, 4), DataType.Decimal(4)));
        AssertDecimal("0.00", new Arithmetic(ArithmeticOperator.Subtract, Decimal(1.10m, 2), Decimal(1.10m, 2), DataType.Decimal(2)));
        Assert.Null(Value(new Arithmetic(ArithmeticOperator.Add, Decimal(EighteenNines, 0), Decimal(1m, 0), DataType.Decimal(0))));
        AssertDecimal("-999999999999999999", new Negate(Decimal(EighteenNines, 0)));
        Assert.Null(Value(new Arithmetic(ArithmeticOperator.Add, Decimal(999_999_999_999_999.999m, 3), Decimal(0.000001m, 6), DataType.Decimal(6))));
    }

    [Fact]
    public void A_product_is_rounded_half_away_from_zero_to_six_digits()
    {
        AssertDecimal("2.25", new Arithmetic(ArithmeticOperator.Multiply, Decimal(1.5m, 1), Decimal(1.5m, 1), DataType.Decimal(2)));
        AssertDecimal("0.000001", new Arithmetic(ArithmeticOperator.Multiply, Decimal(0.001m, 6), Decimal(0.0005m, 6), DataType.Decimal(6)));
        AssertDecimal("-0.000001", new Arithmetic(ArithmeticOperator.Multiply, Decimal(-0.001m, 6), Decimal(0.0005m, 6), DataType.Decimal(6)));
        Assert.Null(Value(new Arithmetic(ArithmeticOperator.Multiply, Decimal(EighteenNines, 0), Decimal(EighteenNines, 0), DataType.Decimal(0))));
        AssertDecimal("999999999999.000000", new Arithmetic(ArithmeticOperator.Multiply, Decimal(999_999_999_999m, 6), Decimal(1m, 6), DataType.Decimal(6)));
        Assert.Null(Value(new Arithmetic(ArithmeticOperator.Multiply, Decimal(999_999_999_999.999999m, 6), Decimal(999_999_999_999.999999m, 6), DataType.Decimal(6))));
    }

    [Fact]
    public void A_remainder_of_decimals_is_exact_with_the_sign_of_the_dividend()
    {
        AssertDecimal("-0.10", new Arithmetic(ArithmeticOperator.Modulo, Decimal(-1.10m, 2), Decimal(0.5m, 1), DataType.Decimal(2)));
        Assert.Null(Value(new Arithmetic(ArithmeticOperator.Modulo, Decimal(1m, 2), Decimal(0m, 2), DataType.Decimal(2))));
        AssertDecimal("1.5", new Arithmetic(ArithmeticOperator.Modulo, Decimal(3.5m, 1), Int(2), DataType.Decimal(1)));
    }

    [Fact]
    public void Floats_never_leave_the_range_that_the_language_knows()
    {
        Assert.Null(Value(new Arithmetic(ArithmeticOperator.Multiply, Float(1e100), Float(1e100), DataType.Float)));
        Assert.Equal(0.0, Value(new Arithmetic(ArithmeticOperator.Multiply, Float(1e-100), Float(-1e-100), DataType.Float)));
        Assert.Null(Value(new Arithmetic(ArithmeticOperator.Divide, Float(1), Float(0), DataType.Float)));
        Assert.Null(Value(new Arithmetic(ArithmeticOperator.Divide, Float(0), Float(0), DataType.Float)));
        Assert.Equal(1e150, Value(new Arithmetic(ArithmeticOperator.Add, Float(1e150), Float(0), DataType.Float)));
    }

    [Fact]
    public void Floats_are_brought_into_range_when_they_are_read()
    {
        var read = Over(
            Column("x", DataType.Float), [new Column("x", DataType.Float)], [double.NaN], [double.PositiveInfinity], [1e151], [-1e-151], [-0.0], [2.5]);
        Assert.Equal([null, null, null, 0.0, 0.0, 2.5], read);
        Assert.False(double.IsNegative((double)read[4]!));
    }

    [Fact]
    public void Texts_of_length_zero_with_a_null_or_with_a_lone_surrogate_are_read_as_empty()
    {
        var read = Over(Column("x", DataType.Text), [new Column("x", DataType.Text)], [""], ["a\0b"], ["\ud83d"], ["\ude00\ud83d"], ["\ud83d\ude00"], [" "]);
        Assert.Equal([null, null, null, null, "\ud83d\ude00", " "], read);
    }

    [Fact]
    public void Casts_keep_the_value_or_give_none()
    {
        AssertDecimal("5.00", new Cast(Int(5), DataType.Decimal(2)));
        Assert.Null(Value(new Cast(Int(Largest), DataType.Decimal(0))));
        AssertDecimal("1.200000", new Cast(Decimal(1.2m, 1), DataType.Decimal(6)));
        Assert.Null(Value(new Cast(Decimal(EighteenNines, 0), DataType.Decimal(1))));
        Assert.Equal(0.1, Value(new Cast(Decimal(0.1m, 1), DataType.Float)));
        Assert.Equal(9223372036854775807d, Value(new Cast(Int(Largest), DataType.Float)));
        Assert.Equal(new DateTimeOffset(2026, 6, 30, 22, 0, 0, TimeSpan.Zero), Value(new Cast(Date(2026, 7, 1), DataType.DateTime)));
    }

    [Fact]
    public void An_int_and_a_decimal_compare_exactly()
    {
        Assert.Equal(true, Value(new Comparison(ComparisonOperator.Equal, Int(Largest), Int(Largest))));
        Assert.Equal(false, Value(new Comparison(ComparisonOperator.Equal, Int(EighteenDigits + 1), Decimal(EighteenDigits, 0))));
        Assert.Equal(true, Value(new Comparison(ComparisonOperator.Less, Decimal(EighteenDigits, 0), Int(EighteenDigits + 1))));
        Assert.Equal(true, Value(new Comparison(ComparisonOperator.Equal, Decimal(1.00m, 2), Int(1))));
    }

    [Fact]
    public void Days_move_the_local_clock_and_hours_the_instant()
    {
        // Paris goes to summer time on 2026-03-29 at 02:00.
        var before = DateTime("2026-03-28T12:00:00+01:00");
        AssertInstant("2026-03-29T12:00:00+02:00", Plus(before, new Duration(1, 0)));
        AssertInstant("2026-03-29T13:00:00+02:00", Plus(before, new Duration(0, Duration.MicrosecondsPerDay)));
        AssertInstant("2026-03-29T03:00:00+02:00", Plus(DateTime("2026-03-28T02:30:00+01:00"), new Duration(1, 0)));
        AssertInstant("2026-10-25T02:30:00+02:00", Plus(DateTime("2026-10-24T02:30:00+02:00"), new Duration(1, 0)));
    }

    [Fact]
    public void Months_clamp_to_the_end_of_the_month()
    {
        var month = new Literal(new Period(1), DataType.Period);
        Assert.Equal(new DateOnly(2026, 2, 28), Value(new Arithmetic(ArithmeticOperator.Add, Date(2026, 1, 31), month, DataType.Date)));
        Assert.Equal(new DateOnly(2025, 12, 31), Value(new Arithmetic(ArithmeticOperator.Subtract, Date(2026, 1, 31), month, DataType.Date)));
        Assert.Equal(new DateOnly(2027, 2, 28), Value(new Arithmetic(
            ArithmeticOperator.Add, Date(2024, 2, 29), new Arithmetic(ArithmeticOperator.Multiply, month, Int(36), DataType.Period), DataType.Date)));
    }

    [Fact]
    public void What_leaves_the_calendar_is_empty()
    {
        var day = new Literal(new Duration(1, 0), DataType.Days);
        Assert.Null(Value(new Arithmetic(ArithmeticOperator.Add, Date(9999, 12, 31), day, DataType.Date)));
        Assert.Null(Value(new Arithmetic(ArithmeticOperator.Subtract, Date(1, 1, 1), day, DataType.Date)));
        Assert.Null(Value(Plus(DateTime("9999-12-31T23:59:59Z"), new Duration(1, 0))));
        Assert.Null(Value(Plus(DateTime("9999-12-31T23:59:59Z"), new Duration(0, 1_000_000))));
        Assert.Null(Value(Plus(DateTime("0001-01-01T00:00:00Z"), new Duration(-1, 0))));
        Assert.Null(Value(new Arithmetic(
            ArithmeticOperator.Add, Date(2026, 1, 1), new Literal(new Period(long.MaxValue), DataType.Period), DataType.Date)));
        Assert.Null(Value(new Cast(Date(1, 1, 1), DataType.DateTime)));
    }

    [Fact]
    public void Differences_are_whole_days_or_elapsed_time()
    {
        Assert.Equal(new Duration(59, 0), Value(new Arithmetic(ArithmeticOperator.Subtract, Date(2026, 3, 1), Date(2026, 1, 1), DataType.Days)));
        Assert.Equal(
            new Duration(0, 3_600_000_000),
            Value(new Arithmetic(ArithmeticOperator.Subtract, DateTime("2026-01-01T01:00:00Z"), DateTime("2026-01-01T00:00:00Z"), DataType.Duration)));
        Assert.Equal(true, Value(new Comparison(
            ComparisonOperator.Equal, new Literal(new Duration(1, 0), DataType.Duration), new Literal(new Duration(0, Duration.MicrosecondsPerDay), DataType.Duration))));
    }

    [Fact]
    public void A_range_of_times_may_pass_midnight()
    {
        static Literal At(int hour) => new(new TimeOnly(hour, 0), DataType.Time);
        Scalar[] quiet = [.. new[] { 22, 23, 3, 8, 9, 21 }.Select(hour => new Between(At(hour), At(22), At(8)))];
        Assert.Equal([true, true, true, true, false, false], Values(quiet));
    }

    private const long EighteenDigits = 123_456_789_012_345_678;

    private static Literal Parse(string text) => Int(long.Parse(text, System.Globalization.CultureInfo.InvariantCulture));

    private static Arithmetic Plus(Scalar instant, Duration duration) =>
        new(ArithmeticOperator.Add, instant, new Literal(duration, DataType.Duration), DataType.DateTime);

    private static void AssertDecimal(string expected, Scalar scalar) =>
        Assert.Equal(expected, Assert.IsType<decimal>(Value(scalar)).ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static void AssertInstant(string expected, Scalar scalar) => Assert.Equal(DateTime(expected).Value, Value(scalar));
}
