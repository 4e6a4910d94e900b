namespace Jalon.Compilers.Passes;

/// <summary>One step from what was bound to what a backend can say. It keeps schema and key.</summary>
/// <param name="Name">For plans and failing tests.</param>
/// <param name="Why">Why it stands where it stands.</param>
/// <param name="Apply">The step itself: pure.</param>
public sealed record Pass(string Name, string Why, Func<Relation, CompileContext, Relation> Apply);
