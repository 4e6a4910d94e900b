using Jalon.Algebra.Model;

namespace Jalon.Language.Binding;

/// <summary>A name and what it means where it could stand.</summary>
/// <param name="Name">The name.</param>
/// <param name="Meaning">
/// A column, attribute, link, filter, function, row, value, step, setting, block, campaign's signature or parameter; a <see cref="SourceName"/>, <see cref="ActivityName"/> or
/// <see cref="OutputName"/>; a text for what explains itself.
/// </param>
/// <param name="Of">Whose member it is; null where it is nobody's.</param>
internal sealed record Candidate(string Name, object Meaning, Entity? Of = null);
