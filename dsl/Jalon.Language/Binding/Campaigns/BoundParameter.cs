using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;

namespace Jalon.Language.Binding.Campaigns;

/// <summary>What is filled in when a campaign starts.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What it holds.</param>
/// <param name="HasDefault">Whether it may be left out.</param>
/// <param name="Default">What it is then, as in <see cref="Literal.Value"/>; for a list an <see cref="IReadOnlyList{T}"/> of such.</param>
/// <param name="Title">How people call it; null for its name.</param>
public sealed record BoundParameter(string Name, DataType Type, bool HasDefault, object? Default, string? Title)
{
    /// <summary>What expressions hold in its place.</summary>
    public ParameterRef Reference => new(Name, Type, HasDefault && Default is null);
}
