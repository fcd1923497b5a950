#pragma once

// For a program that reads documents and does little else, to be called once when it starts: memory that is given back
// stays with the program for what comes next. Without it lists of some hundred kilobytes and more, of which a scan has
// dozens, each ask the system for memory and hand it back, and all of it is made and cleared anew. The most memory that
// is in use stays the same; between documents the program keeps what it had. It does nothing where the C library is not
// glibc. A library leaves this to the program that uses it.
void callocator_keep_memory(void);
