using Jalon.Language.Binding;

namespace Jalon.Host.Workspace;

/// <summary>The model and what it was bound to: the same object for as long as neither changes.</summary>
/// <param name="Files">The stamps of the model's files.</param>
/// <param name="Digest">Names their texts.</param>
/// <param name="Sources">What there was to read.</param>
/// <param name="Bound">What the model means.</param>
internal sealed record ModelBindings(string Files, string Digest, WorkspaceSources Sources, BoundModel Bound);
