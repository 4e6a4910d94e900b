using Jalon.Compilers.CSharp.Batches;

namespace Jalon.Compilers.CSharp;

/// <summary>Computes columns from columns.</summary>
internal delegate void ProjectionLoop(Vector[] inputs, object?[] parameters, CompileContext context, Vector[] outputs, int count);

/// <summary>Writes the numbers of the rows for which a condition holds, in order, and gives how many they are.</summary>
internal delegate int SelectionLoop(Vector[] inputs, object?[] parameters, CompileContext context, int[] selected, int count);

/// <summary>One loop of the generated source.</summary>
/// <param name="Method">Its name there.</param>
/// <param name="Inputs">What comes with each row, in the order of the loop's inputs.</param>
/// <param name="Outputs">The types of what it computes; none for a selection.</param>
internal sealed record Loop(string Method, ValueList<Scalar> Inputs, ValueList<DataType> Outputs);
