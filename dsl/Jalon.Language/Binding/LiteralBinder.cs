using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;
using Jalon.Language.Syntax.Nodes;
using NodaTime;

namespace Jalon.Language.Binding;

/// <summary>Literals to constants.</summary>
internal static class LiteralBinder
{
    /// <summary>The constant that a literal means; a datetime without an offset is read in the zone.</summary>
    public static Literal Bind(LiteralNode node, DateTimeZone zone) => node switch
    {
        BooleanNode n => n.Value ? Literal.True : Literal.False,
        IntegerNode n => Literal.Of(n.Value),
        DecimalNode n => Literal.Of(n.Value, n.Value.Scale),
        TextNode n => Literal.Of(n.Value),
        DateNode n => new Literal(n.Value, DataType.Date),
        TimeNode n => new Literal(n.Value, DataType.Time),
        DateTimeNode n => new Literal(Instant(n, zone), DataType.DateTime),
        DurationNode n => new Literal(new Algebra.Types.Duration(n.Days, n.Microseconds), n.Microseconds == 0 ? DataType.Days : DataType.Duration),
        PeriodNode n => new Literal(new Algebra.Types.Period(n.Months), DataType.Period),
        _ => Literal.Empty,
    };

    private static object? Instant(DateTimeNode node, DateTimeZone zone)
    {
        if (node.Offset is not { } offset)
            return Zoned.Instant(node.Local, zone);
        var ticks = node.Local.Ticks - offset.Ticks;
        return ticks < 0 || ticks > DateTime.MaxValue.Ticks ? null : new DateTimeOffset(ticks, TimeSpan.Zero);
    }
}
