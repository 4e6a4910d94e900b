namespace Jalon.Compilers.CSharp;

/// <summary>
/// How each function of the catalogue is called in C#. An argument is an expression of the nullable C# type of its own type (<c>long?</c>, <c>string</c>...),
/// and so is the result; <c>context</c> names the <see cref="CompileContext"/> that holds the zone in force and the instant of the task.
/// </summary>
internal static class CSharpTemplates
{
    /// <summary>The call as a C# expression; null where there is none for this function.</summary>
    /// <param name="call">For its function and its types: a decimal's scale stands in them alone.</param>
    /// <param name="arguments">Its arguments, written.</param>
    public static string? Write(Call call, IReadOnlyList<string> arguments) => null;
}
