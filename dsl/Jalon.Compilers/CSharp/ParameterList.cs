using Jalon.Compilers.CSharp.Batches;

namespace Jalon.Compilers.CSharp;

/// <summary>The parameters that generated code reads, each at a place of its own, so that code does not depend on their values.</summary>
internal sealed class ParameterList
{
    private readonly List<ParameterRef> _parameters = [];

    /// <summary>Where a parameter's value stands.</summary>
    public int PlaceOf(ParameterRef parameter)
    {
        var place = _parameters.IndexOf(parameter);
        if (place < 0)
        {
            place = _parameters.Count;
            _parameters.Add(parameter);
        }

        return place;
    }

    /// <summary>Their values, each at its place.</summary>
    /// <exception cref="ArgumentException">A value is of another kind than its parameter.</exception>
    public object?[] Values(IReadOnlyDictionary<string, object?> values) =>
        [.. _parameters.Select(p => Reading.Value(p.Type, values.GetValueOrDefault(p.Name)))];
}
