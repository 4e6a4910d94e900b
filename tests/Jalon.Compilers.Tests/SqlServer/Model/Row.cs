using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Jalon.Compilers.Tests.SqlServer.Model;

/// <summary>A row in sight: its columns under their sources' names, what windows and aggregates gave for it, and the row outside.</summary>
internal sealed record Row(IReadOnlyList<(string Source, string Name, object? Value)> Columns, Row? Outside)
{
    public Dictionary<FunctionCall, object?> Given { get; } = [];

    public object? Find(IList<Identifier> name)
    {
        foreach (var (source, column, value) in Columns)
        {
            if (string.Equals(column, name[^1].Value, StringComparison.OrdinalIgnoreCase) && (name.Count == 1 || source == name[0].Value))
                return value;
        }

        return Outside is { } outside ? outside.Find(name) : throw new ServerError($"{string.Join('.', name.Select(n => n.Value))} cannot be bound");
    }

    /// <summary>The value of a window or aggregate; null where the call is none.</summary>
    public Computed? Computed(FunctionCall call) => Given.TryGetValue(call, out var value) ? new Computed(value) : Outside?.Computed(call);
}
