namespace Jalon.Language.Syntax.Nodes;

/// <summary>How conditions are joined.</summary>
public enum LogicOperator
{
    /// <summary>All of them hold.</summary>
    And,

    /// <summary>Any of them holds.</summary>
    Or,
}
