using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax.Nodes;

namespace Jalon.Language.Syntax;

/// <summary>Tokens to typed values: numbers with their sign and unit, dates, times.</summary>
internal static class LiteralGrammar
{
    // Ten thousand years, which is what a date can span.
    private const long DayLimit = 3_652_425;
    private const long MicrosecondsOfDay = 86_400_000_000;
    private const int MonthLimit = 120_000;

    /// <summary>A number, with its unit where one follows. A unit word before <c>=</c> is the name of a setting.</summary>
    /// <param name="start">The minus sign, or the number itself.</param>
    /// <param name="number">The number.</param>
    /// <param name="rest">The token after it.</param>
    public static ExpressionNode Number(Token start, Token number, out Token rest)
    {
        rest = number.Next;
        var amount = (decimal)number.Value!;
        if (start != number) amount = -amount;
        if (rest.Kind == TokenKind.Unit && rest.Next.Kind != TokenKind.Assign)
        {
            var unit = rest;
            rest = unit.Next;
            return Measure(start, amount, unit);
        }

        var span = start.Span.To(number.Span);
        if (amount.Scale > 0) return new DecimalNode(amount, false, span);
        if (amount == NumberLiteral.BeyondLargestInt)
        {
            number.Reading.Tell(number, LexisErrors.OutOfRange(number.Reading.Source, span, number.Text));
            amount--;
        }

        return new IntegerNode((long)amount, span);
    }

    /// <summary>A percentage: the decimal that it means.</summary>
    public static ExpressionNode Percentage(Token start, Token number)
    {
        var value = (decimal)number.Value!;
        return new DecimalNode(start == number ? value : -value, true, start.Span.To(number.Span));
    }

    /// <summary>A date, time or datetime; a malformed one, which is told already, stands for the first there is.</summary>
    public static ExpressionNode Moment(Token at) => at.Value switch
    {
        DateOnly date => new DateNode(date, at.Span),
        TimeOnly time => new TimeNode(time, at.Span),
        (System.DateTime local, var offset) => new DateTimeNode(local, (TimeSpan?)offset, at.Span),
        _ => at.Kind switch
        {
            TokenKind.Time => new TimeNode(default, at.Span),
            TokenKind.DateTime => new DateTimeNode(default, null, at.Span),
            _ => new DateNode(default, at.Span),
        },
    };

    private static ExpressionNode Measure(Token start, decimal amount, Token unit)
    {
        var source = unit.Reading.Source;
        var span = start.Span.To(unit.Span);
        var (size, isElapsed) = source.Text[unit.Start] switch
        {
            's' => (1_000_000L, true),
            'm' when unit.Text.StartsWith("minute", StringComparison.Ordinal) => (60_000_000L, true),
            'h' => (3_600_000_000L, true),
            'd' => (1L, false),
            'w' => (7L, false),
            'y' => (12L, false),
            _ => (1L, false),
        };
        var isPeriod = source.Text[unit.Start] == 'y' || unit.Text.StartsWith("month", StringComparison.Ordinal);
        var whole = amount * size;
        var limit = isPeriod ? MonthLimit : isElapsed ? DayLimit * MicrosecondsOfDay : DayLimit;
        if (Math.Abs(whole) > limit)
        {
            unit.Reading.Tell(unit, LexisErrors.OutOfRange(source, span, source[span]));
            whole = 0;
        }
        else if (whole != decimal.Truncate(whole) || (!isElapsed && amount.Scale > 0))
        {
            unit.Reading.Tell(unit, SyntaxErrors.WholeUnits(source, span, unit.Text));
            whole = decimal.Truncate(whole);
        }

        return isPeriod ? new PeriodNode((int)whole, span) : isElapsed ? new DurationNode(0, (long)whole, span) : new DurationNode((int)whole, 0, span);
    }
}
